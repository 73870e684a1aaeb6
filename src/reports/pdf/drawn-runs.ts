import { scriptOf } from '../../cards/domain/pieces';
import type { Run } from '../domain/report';

/** A run as the template reads it; what is false or empty is left out, since a document has many. */
export interface DrawnRun {
  t: string;
  /** ISO 639. */
  l?: string;
  /** The other direction than that of the report. */
  d?: 'rtl' | 'ltr';
  /** Strong, or unknown. */
  s?: true;
  u?: true;
  n?: number[];
  /** Those of the notes that are referred to here first. */
  f?: number[];
  k?: string;
}

/** So many letters are about a line. */
const aLine = 90;

// Controls break PDF/UA, and marks of direction could turn what stands beside them.
const unprintable =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\ufe0f/g;

/** Text as it can be printed: whole characters in their composed form, without controls. */
export const printable = (text: string): string => text.toWellFormed().normalize('NFC').replace(unprintable, '');

/** A word that is longer than a narrow column may be broken, so that it does not run off the page. */
const longWord = /[^\s\u200b]{33,}/gu;
const soften = (text: string): string =>
  text.replace(longWord, (word) => (word.match(/[^]{1,16}(?![\ud800-\udfff\p{M}])/gu) ?? [word]).join('\u200b'));

/** @param rtl is the report written from right to left? */
export const drawnRuns = (runs: readonly Run[], rtl: boolean): DrawnRun[] => runs.map((run) => drawnRun(run, rtl));

function drawnRun({ text, lang, strong, unknown, note, link }: Run, rtl: boolean): DrawnRun {
  const script = scriptOf(text);
  const [primary = ''] = (lang ?? '').toLowerCase().split('-');
  const language = /^[a-z]{2,3}$/.test(primary) ? primary : undefined;
  // Letters of another script than Latin say their language themselves, roughly; Latin keeps that of the report.
  const l = language ?? (script && script.lang !== 'en' ? script.lang : undefined);
  return {
    t: soften(printable(text)),
    ...(l ? { l } : {}),
    ...(script && script.rtl !== rtl ? { d: script.rtl ? ('rtl' as const) : ('ltr' as const) } : {}),
    ...(strong ? { s: true as const } : {}),
    ...(unknown ? { u: true as const } : {}),
    ...(note && note.length > 0 ? { n: note } : {}),
    ...(link && /^(https?:\/\/|mailto:)/i.test(link) ? { k: printable(link) } : {}),
  };
}

/** Is most of a paragraph written from right to left? A line alone stays with the report. */
export function isRtl(runs: readonly Run[], rtl: boolean): boolean {
  const text = runs.map((one) => one.text).join('');
  if (text.length < aLine) return rtl;
  const turned = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return turned * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
