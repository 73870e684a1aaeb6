import type { Drawing } from '../../typesetting/drawing';
import type { Typesetter } from '../../typesetting/typesetter';
import type { Report, ReportLayout } from '../domain/report';
import { pageContent } from './page-content';

/** Layouts that promise a number of pages. Letters become a little smaller where that is enough, and larger on a card. */
const fits: Partial<Record<ReportLayout, Drawing['fit']>> = {
  card: { pages: 1, scales: [1.25, 1.15, 1.05, 0.95, 0.86, 0.78, 0.7] },
  briefing: { pages: 2, scales: [1, 0.95, 0.9, 0.85, 0.8, 0.74] },
};

/**
 * The report as PDF: A4, a card A5; tagged, and PDF/UA-1 wherever there is a letter for everything. Its metadata are the
 * title, the organisation and the reference. @throws Busy, and an error when nothing could be drawn
 */
export async function renderPdf(typesetter: Pick<Typesetter, 'draw'>, report: Report): Promise<Buffer> {
  const { content, files } = pageContent(report);
  const fit = fits[report.layout];
  return typesetter.draw({
    template: 'report',
    data: { ...content, reference: report.copy.reference },
    files,
    as: 'pdf',
    long: true,
    readAloud: true,
    ...(fit ? { fit } : {}),
  });
}
