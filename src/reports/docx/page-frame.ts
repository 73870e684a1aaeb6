import { PageNumber, TabStopType } from 'docx';
import type { Report } from '../domain/report';
import { momentText } from '../words/said';
import { wordsOf } from '../words/words';
import { Footer, Header, Paragraph, Tab, TextRun, TextWatermark } from './described';
import type { Writing } from './inline';
import { writable } from '../text/writable';
import { textRuns } from './text-runs';

const small = { size: 16, sizeComplexScript: 16, color: '5b6468' };
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** What stands at the head of every page: whose it is, for whom, and that it is a draft. */
export function header(report: Report, { language, isRtl }: Writing, width: number): Header {
  const words = wordsOf(report.language);
  const audience = `${words.footer.audience}${words.colon}${words.audiences[report.audience]}`;
  const whose = new Paragraph({
    bidirectional: isRtl,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [
      ...textRuns(report.organisation.name, undefined, language, small),
      new TextRun({ ...small, children: [new Tab()] }),
      ...textRuns(audience, undefined, language, small),
    ],
  });
  if (report.draft === undefined) return new Header({ children: [whose] });
  const red = { bold: true, boldComplexScript: true, color: '9b2c20', size: 20, sizeComplexScript: 20 };
  const [mark = ''] = words.sentences.draft.split(words.colon.trim());
  const banner = new Paragraph({
    bidirectional: isRtl,
    children: [
      ...textRuns(words.sentences.draft, undefined, language, red),
      ...(report.draft ? textRuns(`. ${report.draft}`, undefined, language, { ...small, color: '9b2c20' }) : []),
      new TextWatermark({
        text: writable(mark).trim(),
        font: isRtl ? 'Arial' : 'Calibri',
        color: 'D9B8B3',
        opacity: 0.4,
      }),
    ],
  });
  return new Header({ children: [whose, banner] });
}

/** What stands at the foot of every page: by which a copy is known, and which page it is. */
export function footer(report: Report, { language, isRtl }: Writing, width: number): Footer {
  const words = wordsOf(report.language);
  const { reference, fingerprint, madeAt } = report.copy;
  const said = [
    [words.footer.reference, reference],
    [words.footer.made, momentText(madeAt, words)],
    [words.footer.fingerprint, fingerprint],
  ];
  const about = said.map(([name, text]) => `${name}${words.colon}${text}`).join(' · ');
  const page = words.footer.page.split(/(\{pages?\})/);
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: isRtl,
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        children: [
          ...textRuns(about, undefined, language, small),
          new TextRun({ ...small, children: [new Tab()] }),
          ...page.flatMap((piece) => {
            if (piece === '{page}') return [new TextRun({ ...small, children: [PageNumber.CURRENT] })];
            if (piece === '{pages}') return [new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] })];
            return textRuns(piece, undefined, language, small);
          }),
        ],
      }),
    ],
  });
}
