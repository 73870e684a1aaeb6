import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { nameOf } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import {
  FormReading,
  FormState,
  FormValues,
  openedOn,
  problemsOfFields,
  readValues,
  versionOf,
  withMoreRows,
} from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { readInput } from '../web/read-input';
import { Refusal, submit } from '../web/submit';
import { groupFormValues, readGroupForm } from './group-fields';
import { GroupInput } from './group.dto';
import { GroupsService } from './groups.service';
import { GroupFormPage, GroupFormPageProps } from './views/group-form-page';

const html = 'text/html; charset=utf-8';
/** So many defenders are suggested for members; a reference beyond them can still be typed. */
const suggested = 500;

/** The forms that form and correct a joint case. Its list and page are in casefile/. */
@ApiExcludeController()
@Controller('groups')
export class GroupsWebController {
  constructor(
    private readonly groups: GroupsService,
    private readonly defenders: DefendersService,
    private readonly history: HistoryService,
  ) {}

  @Get('new')
  @Allow('case.write', 'group.blank')
  @Header('Content-Type', html)
  blank(@CurrentViewer() viewer: Viewer): Promise<string> {
    return this.formPage(viewer, { values: {}, problems: [] });
  }

  @Post()
  @Allow('case.write', 'group.form')
  async form(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    const more = withMoreRows(values);
    if (more) return void response.type('html').send(await this.formPage(viewer, { values: more, problems: [] }));
    const reading = readGroupForm(values);
    await submit(
      response,
      async () => {
        const { id } = await this.groups.form(viewer, await this.read(viewer, reading));
        return `/groups/${id}?done=group-formed`;
      },
      ({ problems }) => this.formPage(viewer, { values, problems: problemsOfFields(problems, reading.rows) }),
    );
  }

  @Get(':id/correction')
  @Allow('case.write', 'group.read')
  @Header('Content-Type', html)
  async correction(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const group = await this.groups.get(viewer, id);
    return this.formPage(viewer, { values: groupFormValues(group), problems: [] }, { group });
  }

  @Post(':id/correction')
  @Allow('case.write', 'group.correct')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const values = readValues(body);
    const more = withMoreRows(values);
    if (more) return void response.type('html').send(await this.again(viewer, id, more));
    const reading = readGroupForm(values);
    await submit(
      response,
      async () => {
        await this.groups.correct(viewer, id, versionOf(values), await this.read(viewer, reading));
        return `/groups/${id}?done=group-corrected`;
      },
      (refusal) => this.again(viewer, id, values, refusal, reading.rows),
    );
  }

  /** Members are typed by people: upper and lower case of a reference do not matter. */
  private async read(viewer: Viewer, reading: FormReading): Promise<GroupInput> {
    const input = readInput(GroupInput, reading);
    const given = input.members.map((member) => member.defender);
    const references = await this.defenders.asRegistered(viewer, given);
    return { ...input, members: input.members.map((member, i) => ({ ...member, defender: references[i]! })) };
  }

  private async again(viewer: Viewer, id: string, values: FormValues, refusal?: Refusal, rows = {}): Promise<string> {
    const group = await this.groups.get(viewer, id);
    if (!refusal?.stale) {
      return this.formPage(viewer, { values, problems: problemsOfFields(refusal?.problems ?? [], rows) }, { group });
    }
    const stale = changesSince(await this.history.ofGroup(viewer, id, 30), values.since, id);
    return this.formPage(viewer, { values: { ...values, ...openedOn(group) }, problems: [] }, { group, stale });
  }

  private async formPage(
    viewer: Viewer,
    form: FormState,
    more: Pick<GroupFormPageProps, 'group' | 'stale'> = {},
  ): Promise<string> {
    const { items } = await this.defenders.list(viewer, {}, { limit: suggested });
    const known = items.map((profile) => ({ reference: profile.reference, name: nameOf(profile) }));
    return page(GroupFormPage, { form, known, ...more });
  }
}
