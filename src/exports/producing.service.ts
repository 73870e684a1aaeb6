import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { ArchiveWriter } from '../archive/archive-writer.service';
import { DatasetsService } from '../datasets/datasets.service';
import { Invalid } from '../lib/errors';
import type { Report } from '../reports/domain/report';
import { ReportsService } from '../reports/reports.service';
import { isSubmissionForm, isSubmissionLanguage } from '../submissions/drafting/submission';
import { SubmissionsService } from '../submissions/submissions.service';
import { aboutTable, fingerprintOfTable } from './about-table';
import { isTableFormat } from './domain/formats';
import type { TemplateOffered } from './domain/templates';
import type { Order, Progress, Written } from './made';
import { Rendering } from './rendering.service';
import { refuseWithoutRights, TemplatesOffered } from './templates-offered.service';

/** A report, and of a draft what stands between it and a submission. */
interface Composed {
  report: Report;
  caseIds: string[];
  namedIds?: string[];
  obstacles?: string[];
  cover?: string[];
}

/** Writes what was ordered, by whoever puts it together. */
@Injectable()
export class Producing {
  constructor(
    private readonly templates: TemplatesOffered,
    private readonly reports: ReportsService,
    private readonly submissions: SubmissionsService,
    private readonly datasets: DatasetsService,
    private readonly rendering: Rendering,
    private readonly archives: ArchiveWriter,
  ) {}

  /** Writes it into the sink and ends that. @throws Invalid, NotFound, and what the sink throws */
  async produce(viewer: Viewer, order: Order, sink: Writable, progress: Progress): Promise<Written> {
    refuseWithoutRights(viewer, order);
    const template = await this.templates.one(viewer, order.template);
    if (template.kind === 'table') return this.table(viewer, order, sink, progress);
    if (template.kind === 'archive') return this.archive(viewer, order, sink);
    const { report, caseIds, namedIds = [], obstacles = [], cover = [] } = await this.report(viewer, order, template);
    await progress(caseIds.length);
    await ended(sink, await this.rendering.render(report, order.format));
    const { fingerprint } = report.copy;
    return { caseIds, namedIds, templateVersion: template.version, fingerprint, remarks: [...obstacles, ...cover] };
  }

  private async table(viewer: Viewer, order: Order, sink: Writable, progress: Progress): Promise<Written> {
    const { template, choice, audience, day, language, format } = order;
    if (!isTableFormat(format)) throw wrong('format', 'is one of documents. Choose xlsx, csv or json.');
    const about = { reference: order.copy.reference, lines: aboutTable(order) };
    const what = template === 'events' ? 'events' : 'cases';
    const wish = { what, choice, audience, day, language, format, about, progress } as const;
    const { caseIds, namedIds } = await this.datasets.write(viewer, wish, sink);
    return { caseIds, namedIds, templateVersion: null, fingerprint: fingerprintOfTable(order) };
  }

  private async archive(viewer: Viewer, order: Order, sink: Writable): Promise<Written> {
    const { caseIds } = await this.archives.write(viewer, sink, order.copy.reference);
    return { caseIds, namedIds: [], templateVersion: null, fingerprint: fingerprintOfTable(order) };
  }

  private report(viewer: Viewer, order: Order, { kind, code }: TemplateOffered): Promise<Composed> {
    const { choice, template, audience, language, day, copy, identityDocuments } = order;
    if (kind === 'report') return this.reports.compose(viewer, { choice, template, audience, language, day, copy });
    if (!isSubmissionForm(code)) throw wrong('template', 'is none of the UN.');
    if (!isSubmissionLanguage(language)) throw wrong('language', 'is none in which the UN takes it: en, fr, es.');
    if (audience !== 'un_confidential' && audience !== 'internal')
      throw wrong('audience', 'must be un_confidential, or internal for a working copy.');
    return this.submissions.compose(viewer, { choice, form: code, audience, language, day, copy, identityDocuments });
  }
}

const wrong = (path: string, message: string): Invalid => new Invalid([{ path, message }]);

/** Ends a stream with its last bytes, and waits until it has taken them all. */
function ended(sink: Writable, bytes: Buffer | string): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.once('error', reject);
    sink.end(bytes, () => resolve());
  });
}
