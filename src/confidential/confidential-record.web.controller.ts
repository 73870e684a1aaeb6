import { Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { type FormValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { SentValues } from '../web/sent-values';
import { type Refusal, submit } from '../web/submit';
import { CaseRecords } from './case-records';
import { ErasureInput } from './confidential.dto';
import { ConfidentialService } from './confidential.service';
import { problemsOfForm, readRecordForm } from './record-form';
import { ErasurePage } from './views/erasure-page';
import { RecordFormPage } from './views/record-form-page';

const html = 'text/html; charset=utf-8';

/** Correcting a confidential record, and erasing it: both show it, so both ask for fresh proof of identity. */
@ApiExcludeController()
@Controller('confidential/:id')
export class ConfidentialRecordWebController {
  constructor(
    private readonly records: ConfidentialService,
    private readonly cases: CaseRecords,
  ) {}

  @Get('correction')
  @Allow('confidential.write', 'confidential.read', { proof: true })
  @Header('Content-Type', html)
  correction(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.formPage(viewer, id);
  }

  @Post('correction')
  @Allow('confidential.write', 'confidential.corrected', { proof: true })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        const { kind, defenderId } = await this.records.get(viewer, id);
        await this.records.correct(viewer, id, versionOf(values), readRecordForm(kind, values));
        return `/defenders/${defenderId}/confidential?done=corrected`;
      },
      (refusal) => this.formPage(viewer, id, values, refusal),
    );
  }

  @Get('erasure')
  @Allow('confidential.write', 'confidential.read', { proof: true })
  @Header('Content-Type', html)
  askToErase(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.ask(viewer, id);
  }

  @Post('erasure')
  @Allow('confidential.write', 'confidential.erased', { proof: true })
  async erase(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @SentValues() values: FormValues,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        const input = { reason: textOf(values, 'reason') };
        const { reason } = readInput(ErasureInput, { input, problems: [], rows: {} });
        const { defenderId } = await this.records.erase(viewer, id, versionOf(values), reason);
        return `/defenders/${defenderId}/confidential?done=erased`;
      },
      (refusal) => this.ask(viewer, id, values, refusal),
    );
  }

  private async formPage(viewer: Viewer, id: string, values?: FormValues, refusal?: Refusal): Promise<string> {
    const { record, defender, standsOn, stale } = await this.cases.one(viewer, id, values, refusal);
    const form = {
      values: { ...(values ?? record.fields), ...standsOn },
      problems: stale ? [] : problemsOfForm(refusal?.problems ?? []),
    };
    return page(RecordFormPage, { defender, kind: record.kind, form, record, stale });
  }

  private async ask(viewer: Viewer, id: string, values: FormValues = {}, refusal?: Refusal): Promise<string> {
    const { record, defender, standsOn, stale } = await this.cases.one(viewer, id, values, refusal);
    const problems = stale ? [] : problemsOfForm(refusal?.problems ?? []);
    return page(ErasurePage, { defender, record, form: { values: { ...values, ...standsOn }, problems }, stale });
  }
}
