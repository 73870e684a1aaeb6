import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Invalid } from '../lib/errors';
import type { Report } from '../reports/domain/report';
import { renderDocx } from '../reports/docx/render-docx';
import { renderHtml } from '../reports/html/render-html';
import { renderReportJson } from '../reports/json/render-report-json';
import { renderPdf } from '../reports/pdf/render-pdf';
import { ReportsService } from '../reports/reports.service';
import { Typesetter } from '../typesetting/typesetter';
import type { TemplateOffered } from './domain/templates';
import type { Order, Progress, Written } from './made';
import { TemplatesOffered } from './templates-offered.service';

/** Writes what was ordered, by whoever puts it together. */
@Injectable()
export class Producing {
  constructor(
    private readonly templates: TemplatesOffered,
    private readonly reports: ReportsService,
    private readonly typesetter: Typesetter,
  ) {}

  /** Writes it into the sink and ends that. @throws Invalid, NotFound, and what the sink throws */
  async produce(viewer: Viewer, order: Order, sink: Writable, progress: Progress): Promise<Written> {
    const template = await this.templates.one(viewer, order.template);
    const { report, caseIds } = await this.report(viewer, order, template);
    await progress(caseIds.length);
    await ended(sink, await this.rendered(report, order.format));
    return { caseIds, fingerprint: report.copy.fingerprint };
  }

  private report(
    viewer: Viewer,
    order: Order,
    { kind }: TemplateOffered,
  ): Promise<{ report: Report; caseIds: string[] }> {
    const { choice, template, audience, language, day, copy } = order;
    if (kind !== 'report') throw new Invalid([{ path: 'template', message: 'cannot be made yet.' }]);
    return this.reports.compose(viewer, { choice, template, audience, language, day, copy });
  }

  private async rendered(report: Report, format: Order['format']): Promise<Buffer | string> {
    switch (format) {
      case 'pdf':
        return renderPdf(this.typesetter, report);
      case 'docx':
        return renderDocx(report);
      case 'html':
        return renderHtml(report);
      case 'json':
        return renderReportJson(report);
      default:
        throw new Invalid([{ path: 'format', message: 'is one of tables. Choose pdf, docx, html or json.' }]);
    }
  }
}

/** Ends a stream with its last bytes, and waits until it has taken them all. */
function ended(sink: Writable, bytes: Buffer | string): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.once('error', reject);
    sink.end(bytes, () => resolve());
  });
}
