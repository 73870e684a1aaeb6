import type { Drawing, DrawnFile } from '../../typesetting/drawing';
import { joinPdfs } from '../../typesetting/join-pdfs';
import type { Typesetter } from '../../typesetting/typesetter';
import type { Report, ReportLayout } from '../domain/report';
import { chunksOf, rowsAtOnce } from './page-chunks';
import { pageContent, type PageContent } from './page-content';

/** Layouts that promise a number of pages. Letters become a little smaller where that is enough, and larger on a card. */
const fits: Partial<Record<ReportLayout, Drawing['fit']>> = {
  card: { pages: 1, scales: [1.25, 1.15, 1.05, 0.95, 0.86, 0.78, 0.7] },
  briefing: { pages: 2, scales: [1, 0.95, 0.9, 0.85, 0.8, 0.74] },
};

type Draws = Pick<Typesetter, 'draw'>;

/**
 * The report as PDF: A4, a card A5; tagged, and PDF/UA-1 wherever there is a letter for everything. Its metadata are the
 * title, the organisation and the reference. One of many hundred pages is drawn part by part, and is not tagged.
 * @param rows that are drawn at once
 * @throws Busy, and an error when nothing could be drawn
 */
export async function renderPdf(typesetter: Draws, report: Report, rows = rowsAtOnce): Promise<Buffer> {
  const { content, files } = pageContent(report);
  const chunks = chunksOf(content, rows);
  if (chunks.length > 1) return drawnInParts(typesetter, chunks, files);
  const fit = isOneCase(report) ? fits[report.layout] : undefined;
  return typesetter.draw({ ...drawing(chunks[0]!, files), readAloud: true, ...(fit ? { fit } : {}) });
}

/** Several cases take their pages each. */
const isOneCase = ({ parts }: Report): boolean => !parts.some(({ kind }) => kind === 'break');

const drawing = (data: PageContent, files: readonly DrawnFile[]): Drawing => ({
  template: 'report',
  data,
  files: files.filter(({ name }) => name === logo || JSON.stringify(data.parts).includes(name)),
  as: 'pdf',
  long: true,
});
const logo = 'report-logo.png';

/** Twice: only when all parts are laid out is it known how many pages there are, and every page says so. */
async function drawnInParts(typesetter: Draws, chunks: readonly PageContent[], files: DrawnFile[]): Promise<Buffer> {
  const draw = (i: number, first: number, pages: number, more: Partial<Drawing>): Promise<Buffer> =>
    typesetter.draw({ ...drawing({ ...chunks[i]!, whole: { first, pages } }, files), untagged: true, ...more });
  const counts: number[] = [];
  for (const i of chunks.keys()) counts.push(Number(await draw(i, i === 0 ? 1 : 1000, 1000, { as: 'pages' })));
  const before = (i: number): number => counts.slice(0, i).reduce((sum, n) => sum + n, 0);
  const drawn: Buffer[] = [];
  for (const i of chunks.keys()) drawn.push(await draw(i, 1 + before(i), before(chunks.length), {}));
  return joinPdfs(drawn);
}
