import { page } from '../../web/page';
import type { Part, Report } from '../domain/report';
import { ReportPage } from './report-page';

/**
 * The report as one HTML file that needs nothing else: no script, no address that is loaded, no SVG; pictures stand in
 * it. It may be opened without a network, printed, and read aloud. `drawn`: timelines as PNG; without it they are tables.
 */
export const renderHtml = (report: Report, drawn?: ReadonlyMap<Part, Buffer>): string =>
  page(ReportPage, { report, drawn });
