import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { FormValues, openedOn, problemsOfFields, readValues, versionOf, withMoreRows } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { Refusal, submit } from '../web/submit';
import { defenderFormValues, readDefenderForm } from './defender-fields';
import { DefenderInput } from './defender.dto';
import { nameOf } from './domain/names';
import { DefendersService } from './defenders.service';
import { DefenderFormPage } from './views/defender-form-page';

/** The forms that say who a defender is. Lists and the page of a case are in casefile/. */
@ApiExcludeController()
@Controller('defenders')
export class DefendersWebController {
  constructor(
    private readonly defenders: DefendersService,
    private readonly history: HistoryService,
  ) {}

  @Get('new')
  @Allow('case.write', 'case.form')
  @Header('Content-Type', 'text/html; charset=utf-8')
  blank(): string {
    return page(DefenderFormPage, { form: { values: {}, problems: [] } });
  }

  @Post()
  @Allow('case.write', 'case.register')
  async register(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    const more = withMoreRows(values);
    if (more) return void response.type('html').send(page(DefenderFormPage, { form: { values: more, problems: [] } }));
    const reading = readDefenderForm(values);
    await submit(
      response,
      async () => {
        const { id } = await this.defenders.register(viewer, readInput(DefenderInput, reading));
        return `/defenders/${id}?done=registered`;
      },
      ({ problems }) =>
        page(DefenderFormPage, { form: { values, problems: problemsOfFields(problems, reading.rows) } }),
    );
  }

  @Get(':id/correction')
  @Allow('case.write', 'case.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async correction(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const profile = await this.defenders.get(viewer, id);
    const form = { values: defenderFormValues(profile), problems: [] };
    return page(DefenderFormPage, { form, defender: { id, name: nameOf(profile) } });
  }

  @Post(':id/correction')
  @Allow('case.write', 'case.correct')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    const more = withMoreRows(values);
    if (more) return void response.type('html').send(await this.again(viewer, id, more));
    const reading = readDefenderForm(values);
    await submit(
      response,
      async () => {
        const input = readInput(DefenderInput, reading);
        // The level has a page of its own, which says what follows from a change. Left out, it stays.
        delete input.confidentiality;
        await this.defenders.correct(viewer, id, versionOf(values), input);
        return `/defenders/${id}?done=corrected`;
      },
      (refusal) => this.again(viewer, id, values, refusal, reading.rows),
    );
  }

  private async again(viewer: Viewer, id: string, values: FormValues, refusal?: Refusal, rows = {}): Promise<string> {
    const profile = await this.defenders.get(viewer, id);
    const defender = { id, name: nameOf(profile) };
    if (!refusal?.stale) {
      return page(DefenderFormPage, {
        form: { values, problems: problemsOfFields(refusal?.problems ?? [], rows) },
        defender,
      });
    }
    const { items } = await this.history.of(viewer, id, { limit: 30 });
    const form = { values: { ...values, ...openedOn(profile) }, problems: [] };
    return page(DefenderFormPage, { form, defender, stale: changesSince(items, values.since, id) });
  }
}
