import type { IRunOptions, ParagraphChild } from 'docx';
import type { Run } from '../domain/report';
import { safeLink } from '../text/safe-link';
import { ExternalHyperlink } from './described';
import type { NoteOrder } from './notes';
import { textRuns } from './text-runs';

/** What all parts of one document share. */
export interface Writing {
  /** BCP 47 of the report. */
  language: string;
  isRtl: boolean;
  /** Hex without #. */
  accent: string;
  notes: NoteOrder;
}

/** Runs of a report as children of a paragraph. */
export function inline(runs: readonly Run[], { language, notes }: Writing, style: IRunOptions = {}): ParagraphChild[] {
  return runs.flatMap((run) => {
    const own: IRunOptions = {
      ...style,
      ...(run.strong ? { bold: true, boldComplexScript: true } : {}),
      ...(run.unknown ? { italics: true, italicsComplexScript: true, color: '5b6468' } : {}),
    };
    const link = safeLink(run.link);
    const text = textRuns(run.text, run.lang, language, link ? { ...own, style: 'Hyperlink' } : own);
    return [
      ...(link ? [new ExternalHyperlink({ link, children: text })] : text),
      ...(run.note ? notes.references(run.note) : []),
    ];
  });
}
