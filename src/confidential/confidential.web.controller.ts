import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { type FormState, type FormValues, textOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { SentValues } from '../web/sent-values';
import { submit } from '../web/submit';
import { CaseRecords } from './case-records';
import { ConfidentialService, newSourceCode } from './confidential.service';
import { type ConfidentialKind, isKind } from './domain/kinds';
import { problemsOfForm, readRecordForm } from './record-form';
import { RecordFormPage } from './views/record-form-page';
import { notices, RecordsPage } from './views/records-page';

const html = 'text/html; charset=utf-8';

/** The confidential records of a case, and the form that adds one. Whoever reads them proves once more who she is. */
@ApiExcludeController()
@Controller('defenders/:id/confidential')
export class ConfidentialWebController {
  constructor(
    private readonly records: ConfidentialService,
    private readonly cases: CaseRecords,
  ) {}

  @Get()
  @Allow('confidential.read', 'confidential.read', { proof: true })
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query('done') done?: string) {
    const notice = typeof done === 'string' && Object.hasOwn(notices, done) ? notices[done] : undefined;
    return page(RecordsPage, { ...(await this.cases.list(viewer, id)), notice });
  }

  @Get('new')
  @Allow('confidential.write', 'confidential.blank', { proof: true })
  @Header('Content-Type', html)
  blank(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Query('kind') kind: unknown) {
    const known = kindOf(kind);
    const values: FormValues = known === 'confidential_source' ? { code: newSourceCode() } : {};
    return this.formPage(viewer, id, known, { values, problems: [] });
  }

  /** Nothing is read here: what somebody wrote must not be lost because her proof has run out meanwhile. */
  @Post()
  @Allow('confidential.write', 'confidential.recorded')
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    const kind = kindOf(textOf(values, 'kind'));
    await submit(
      response,
      async () => {
        await this.records.record(viewer, id, readRecordForm(kind, values));
        return `/defenders/${id}/confidential?done=recorded`;
      },
      ({ problems }) => this.formPage(viewer, id, kind, { values, problems: problemsOfForm(problems) }),
    );
  }

  private async formPage(viewer: Viewer, id: string, kind: ConfidentialKind, form: FormState): Promise<string> {
    return page(RecordFormPage, { defender: await this.cases.owner(viewer, id), kind, form });
  }
}

function kindOf(code: unknown): ConfidentialKind {
  if (isKind(code)) return code;
  throw new NotFound('There is no such kind of record.');
}
