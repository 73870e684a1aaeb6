import { Body, Get, Header, Injectable, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { dateOf, dateValues } from '../web/date-values';
import { type FormReading, type FormValues, problemsOfFields, readValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { type Refusal, submit } from '../web/submit';
import type { Problem } from '../lib/errors';
import { ActionsService } from './actions.service';
import { AlertFiles } from './alert-file.service';
import type { AlertFile } from './alert-file';
import { AtAlert } from './alert-place.decorator';
import { ActionInput, PutOffInput, UndoInput } from './handling.dto';
import { HandlingService } from './handling.service';
import type { AlertPlace } from './handling';
import { newest } from './stale-handling';
import { NotNowPage } from './views/not-now-page';
import { UndoPage } from './views/undo-page';
import { UsePage } from './views/use-page';

const html = 'text/html; charset=utf-8';

/** The forms by which an alert is used or put off, and what was logged is taken back. */
@Injectable()
export abstract class AlertActs {
  constructor(
    private readonly files: AlertFiles,
    private readonly handling: HandlingService,
    private readonly actions: ActionsService,
    private readonly clock: Clock,
  ) {}

  @Get('use')
  @Allow('alert.handle', 'alert.read')
  @Header('Content-Type', html)
  async useForm(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace): Promise<string> {
    const values = dateValues('date', this.clock.today());
    return this.formPage(UsePage, await this.files.show(viewer, place), values);
  }

  @Post('use')
  @Allow('alert.handle', 'alert.used')
  async use(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.actions.use(viewer, place, readInput(ActionInput, readAction(values)), versionOf(values));
        return this.back(place, 'alert-used');
      },
      async (refusal) => this.formPage(UsePage, await this.files.show(viewer, place), values, refusal),
    );
  }

  @Get('not-now')
  @Allow('alert.handle', 'alert.read')
  @Header('Content-Type', html)
  async notNowForm(@CurrentViewer() viewer: Viewer, @AtAlert() place: AlertPlace): Promise<string> {
    return this.formPage(NotNowPage, await this.files.show(viewer, place), {});
  }

  @Post('not-now')
  @Allow('alert.handle', 'alert.put-off')
  async notNow(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const input = readInput(PutOffInput, readTexts(values, ['until', 'reason']));
        await this.handling.putOff(viewer, place, input, versionOf(values));
        return this.back(place, 'alert-put-off');
      },
      async (refusal) => this.formPage(NotNowPage, await this.files.show(viewer, place), values, refusal),
    );
  }

  @Get('uses/:use/undo')
  @Allow('alert.handle', 'alert.read')
  @Header('Content-Type', html)
  async undoForm(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Param('use', IdPipe) use: string,
  ): Promise<string> {
    return this.undoPage(await this.files.show(viewer, place), use, {});
  }

  @Post('uses/:use/undo')
  @Allow('alert.handle', 'alert.undone')
  async undo(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Param('use', IdPipe) use: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const { reason } = readInput(UndoInput, readTexts(values, ['reason']));
        await this.actions.undo(viewer, place, use, reason);
        return this.back(place, 'alert-undone');
      },
      async (refusal) => this.undoPage(await this.files.show(viewer, place), use, values, refusal),
    );
  }

  private back({ kind, subjectId, key, near }: AlertPlace, done: string): string {
    return `/${kind}s/${subjectId}/alerts/${key}?on=${near}&done=${done}`;
  }

  /** A form on the newest version, with what was written in it. */
  private formPage(
    form: typeof UsePage | typeof NotNowPage,
    file: AlertFile,
    values: FormValues,
    refusal?: Refusal,
  ): string {
    const version = String(file.work?.handling?.version ?? 0);
    const problems = refusal?.stale ? [] : problemsOfFields(refusal?.problems ?? []);
    const stale = refusal?.stale ? newest(file) : undefined;
    return page(form, { file, form: { values: { ...values, version }, problems }, stale });
  }

  private undoPage(file: AlertFile, useId: string, values: FormValues, refusal?: Refusal): string {
    const action = file.work?.actions.find((one) => one.useId === useId.toLowerCase());
    if (!action) throw new NotFound('Nothing such was logged on the occasion of this alert.');
    return page(UndoPage, { file, action, form: { values, problems: refusal?.problems ?? [] } });
  }
}

const readTexts = (values: FormValues, names: string[]): FormReading => ({
  input: Object.fromEntries(names.map((name) => [name, textOf(values, name)])),
  problems: [],
  rows: {},
});

function readAction(values: FormValues): FormReading {
  const problems: Problem[] = [];
  if (textOf(values, 'kind') === undefined) problems.push({ path: 'kind', message: 'Choose what was done.' });
  const texts = readTexts(values, ['kind', 'summary', 'title', 'url', 'reach']).input;
  return { input: { ...texts, date: dateOf(values, 'date', problems) }, problems, rows: {} };
}
