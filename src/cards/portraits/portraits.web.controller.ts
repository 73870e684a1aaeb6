import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { DefendersService } from '../../defenders/defenders.service';
import {
  type FormReading,
  type FormValues,
  problemsOfFields,
  readValues,
  textOf,
  versionOf,
} from '../../web/form-values';
import { IdPipe } from '../../web/id.pipe';
import { fileOf } from '../../web/multipart';
import { page } from '../../web/page';
import { readInput } from '../../web/read-input';
import { type Refusal, submit } from '../../web/submit';
import type { Portrait } from './portrait';
import { PortraitInput } from './portrait.dto';
import { PortraitsService } from './portraits.service';
import { PortraitPage } from './views/portrait-page';

const readForm = (values: FormValues): FormReading => ({
  input: Object.fromEntries(['alt', 'credit', 'sensitivity'].map((name) => [name, textOf(values, name)])),
  problems: [],
  rows: {},
});

/** The photograph of a defender, and the page on which it is added, replaced and removed. */
@ApiExcludeController()
@Controller('defenders/:id')
export class PortraitsWebController {
  constructor(
    private readonly portraits: PortraitsService,
    private readonly defenders: DefendersService,
  ) {}

  @Get('portrait.jpg')
  @Allow('case.read', 'portrait.read')
  async picture(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    const picture = await this.portraits.picture(viewer, id);
    response.set('Content-Disposition', 'inline; filename="portrait.jpg"').type('jpeg').send(picture);
  }

  @Get('portrait')
  @Allow('case.write', 'portrait.form')
  @Header('Content-Type', 'text/html; charset=utf-8')
  show(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    return this.page(viewer, id);
  }

  @Post('portrait')
  @Allow('case.write', 'portrait.saved', { file: true })
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const words = readInput(PortraitInput, readForm(values));
        await this.portraits.save(viewer, id, versionOf(values), fileOf(body, 'picture'), words);
        return `/defenders/${id}?done=portrait-saved`;
      },
      (refusal) => this.page(viewer, id, values, refusal),
    );
  }

  @Post('portrait/removal')
  @Allow('case.write', 'portrait.removed')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await submit(
      response,
      async () => {
        await this.portraits.remove(viewer, id, versionOf(readValues(body)));
        return `/defenders/${id}?done=portrait-removed`;
      },
      (refusal) => this.page(viewer, id, undefined, refusal),
    );
  }

  private async page(viewer: Viewer, id: string, written?: FormValues, refusal?: Refusal): Promise<string> {
    const defender = await this.defenders.get(viewer, id);
    const portrait = await this.portraits.find(viewer, id);
    const values = { ...(written ?? valuesOf(portrait)), version: String(portrait?.version ?? 0) };
    return page(PortraitPage, {
      defender,
      portrait,
      telling: this.portraits.telling(defender, portrait ?? { sensitivity: null }, 'public'),
      form: { values, problems: problemsOfFields(refusal?.problems ?? []) },
    });
  }
}

const valuesOf = (portrait: Portrait | undefined): FormValues => ({
  alt: portrait?.alt,
  credit: portrait?.credit ?? undefined,
  sensitivity: portrait?.sensitivity ?? undefined,
});
