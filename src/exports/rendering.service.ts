import { Injectable } from '@nestjs/common';
import type { Report } from '../reports/domain/report';
import { renderDocx } from '../reports/docx/render-docx';
import { renderHtml } from '../reports/html/render-html';
import { renderReportJson } from '../reports/json/render-report-json';
import { renderPdf } from '../reports/pdf/render-pdf';
import { drawTimelines } from '../reports/pictures/draw-timelines';
import { Invalid } from '../lib/errors';
import { Typesetter } from '../typesetting/typesetter';
import type { ExportFormat } from './domain/formats';

/** Draws reports. */
@Injectable()
export class Rendering {
  constructor(private readonly typesetter: Typesetter) {}

  /** @throws Invalid for a format of tables, Busy when too much is drawn at once */
  async render(report: Report, format: ExportFormat): Promise<Buffer | string> {
    switch (format) {
      case 'pdf':
        return renderPdf(this.typesetter, report);
      case 'docx':
        return renderDocx(report, await drawTimelines(this.typesetter, report));
      case 'html':
        return renderHtml(report, await drawTimelines(this.typesetter, report));
      case 'json':
        return renderReportJson(report);
      default:
        throw new Invalid([{ path: 'format', message: 'is one of tables. Choose pdf, docx, html or json.' }]);
    }
  }
}
