import { Body, Get, Header, Injectable, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { type FormValues, readValues, versionOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { type Refusal, submit } from '../web/submit';
import type { AlertFile } from './alert-file';
import { AtAlert } from './alert-place.decorator';
import { AlertFiles } from './alert-file.service';
import { isStep } from './domain/steps';
import { HandlingInput } from './handling.dto';
import { handlingForm, readHandling } from './handling-form';
import { HandlingService } from './handling.service';
import type { AlertPlace } from './handling';
import { SaidParts } from './said-parts';
import { newest } from './stale-handling';
import { AlertPage } from './views/alert-page';

const html = 'text/html; charset=utf-8';

/** The page of an alert, and who handles it. There is one controller for defenders and one for joint cases. */
@Injectable()
export abstract class AlertPages {
  constructor(
    private readonly files: AlertFiles,
    private readonly handling: HandlingService,
    private readonly said: SaidParts,
  ) {}

  @Get()
  @Allow('case.read', 'alert.read')
  @Header('Content-Type', html)
  async show(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const file = await this.files.show(viewer, place);
    return this.page(viewer, file, { notice: noticeOf(query.done), language: query.lang });
  }

  @Post('handling')
  @Allow('alert.handle', 'alert.handled')
  async assign(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const input = readInput(HandlingInput, readHandling(values));
        const { alert, handling } = await this.handling.assign(viewer, place, input, versionOf(values));
        return this.back(place, alert?.on ?? handling.onDay, 'alert-handled');
      },
      async (refusal) => this.page(viewer, await this.files.show(viewer, place), { values, refusal }),
    );
  }

  @Post('steps/:step')
  @Allow('alert.handle', 'alert.step')
  async tick(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Param('step') step: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    if (!isStep(step)) throw new NotFound('There is no such step.');
    const done = readValues(body).done !== 'no';
    await submit(
      response,
      async () => {
        const { alert, handling } = await this.handling.tick(viewer, place, step, done);
        return this.back(place, alert?.on ?? handling.onDay, done ? 'step-done' : 'step-open');
      },
      async (refusal) => this.page(viewer, await this.files.show(viewer, place), { refusal }),
    );
  }

  @Post('taking-up')
  @Allow('alert.handle', 'alert.taken-up')
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @AtAlert() place: AlertPlace,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        const { alert, handling } = await this.handling.takeUp(viewer, place);
        return this.back(place, alert?.on ?? handling.onDay, 'alert-taken-up');
      },
      async (refusal) => this.page(viewer, await this.files.show(viewer, place), { refusal }),
    );
  }

  private back({ kind, subjectId, key }: AlertPlace, on: string, done: string): string {
    return `/${kind}s/${subjectId}/alerts/${key}?on=${on}&done=${done}`;
  }

  private async page(
    viewer: Viewer,
    file: AlertFile,
    more: { values?: FormValues; refusal?: Refusal; notice?: string; language?: unknown } = {},
  ): Promise<string> {
    const { values, refusal, notice } = more;
    const form = handlingForm(file, values, refusal);
    const stale = refusal?.stale ? newest(file) : undefined;
    return page(AlertPage, { file, form, stale, notice, said: await this.said.of(viewer, file, more.language) });
  }
}
