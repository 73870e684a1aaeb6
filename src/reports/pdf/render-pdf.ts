import type { Typesetter } from '../../typesetting/typesetter';
import type { Report, ReportLayout } from '../domain/report';
import { pageContent } from './page-content';

/** Layouts that promise a number of pages. The letters become a little smaller where that is enough. */
const pagesOf: Partial<Record<ReportLayout, number>> = { card: 1, briefing: 2 };

/**
 * The report as PDF: A4, a card A5; tagged, and PDF/UA-1 wherever there is a letter for everything. Its metadata are the
 * title, the organisation and the reference. @throws Busy, and an error when nothing could be drawn
 */
export async function renderPdf(typesetter: Pick<Typesetter, 'draw'>, report: Report): Promise<Buffer> {
  const { content, files } = pageContent(report);
  const pages = pagesOf[report.layout];
  return typesetter.draw({
    template: 'report',
    data: { ...content, reference: report.copy.reference },
    files,
    as: 'pdf',
    long: true,
    readAloud: true,
    ...(pages ? { pages } : {}),
  });
}
