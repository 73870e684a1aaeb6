import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { isRuleCode, type RuleCode } from '../alerts/domain/alert';
import { NotFound } from '../lib/errors';
import { type FormValues, readValues, versionOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import { validateInput } from '../web/validation';
import { LaddersService } from './ladders.service';
import { daysIn } from './leads';
import { LadderInput } from './ladder.dto';
import { LadderFormPage } from './views/ladder-form-page';
import { LaddersPage } from './views/ladders-page';

const html = 'text/html; charset=utf-8';
const home = '/settings/ladders';

/** How far ahead each kind of date is told of: seen and decided by administrators. */
@ApiExcludeController()
@Controller('settings/ladders')
export class LaddersWebController {
  constructor(private readonly ladders: LaddersService) {}

  @Get()
  @Allow('organisation.manage', 'ladder.list')
  @Header('Content-Type', html)
  async list(@Query('done') done?: string): Promise<string> {
    return page(LaddersPage, { ladders: await this.ladders.list(), notice: noticeOf(done) });
  }

  @Get(':rule')
  @Allow('organisation.manage', 'ladder.list', { proof: true })
  @Header('Content-Type', html)
  async show(@Param('rule') code: string): Promise<string> {
    const ladder = await this.ladders.get(ruleOf(code));
    const values = { days: ladder.days.join(', '), version: String(ladder.version) };
    return page(LadderFormPage, { ladder, form: { values, problems: [] } });
  }

  @Post(':rule')
  @Allow('organisation.manage', 'ladder.changed', { proof: true })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const rule = ruleOf(code);
    const values = readValues(body);
    await submit(
      response,
      async () => {
        const { days } = validateInput(LadderInput, { days: daysIn(values.days ?? '', 'days') });
        await this.ladders.change(viewer, rule, versionOf(values), days);
        return `${home}?done=ladder-changed`;
      },
      (refusal) => this.again(rule, values, refusal),
    );
  }

  @Post(':rule/reset')
  @Allow('organisation.manage', 'ladder.reset', { proof: true })
  async reset(
    @CurrentViewer() viewer: Viewer,
    @Param('rule') code: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const rule = ruleOf(code);
    const values = readValues(body);
    await submit(
      response,
      async () => {
        await this.ladders.reset(viewer, rule, versionOf(values));
        return `${home}?done=ladder-reset`;
      },
      (refusal) => this.again(rule, values, refusal),
    );
  }

  private async again(rule: RuleCode, { days = '', ...values }: FormValues, refusal: Refusal): Promise<string> {
    const ladder = await this.ladders.get(rule);
    const version = refusal.stale ? String(ladder.version) : values.version;
    const form = { values: { days, version }, problems: refusal.stale ? [] : refusal.problems };
    return page(LadderFormPage, { ladder, form, isStale: refusal.stale });
  }
}

function ruleOf(code: string): RuleCode {
  if (isRuleCode(code)) return code;
  throw new NotFound('There is no such kind of date.');
}
