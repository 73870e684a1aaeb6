import type { Run } from '../domain/report';
import type { ReportWords } from '../words/report-words';

export const run = (text: string, more: Omit<Run, 'text'> = {}): Run => ({ text, ...more });

/** What stands between parts of a line, and behind a sentence. */
export const comma = ({ language }: ReportWords): string =>
  language === 'zh' ? '，' : language === 'ar' ? '، ' : ', ';
export const stop = ({ language }: ReportWords, text = ''): string =>
  // "2026 г." ends a sentence as well.
  text.endsWith('.') ? ' ' : language === 'zh' ? '。' : '. ';

/** Runs with something between each two. */
export const joined = (runs: readonly Run[], between: string): Run[] =>
  runs.flatMap((one, i) => (i === 0 ? [one] : [run(between), one]));
