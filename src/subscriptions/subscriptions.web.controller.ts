import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { ifThere, NotFound, type Problem } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { OrganisationService } from '../organisation/organisation.service';
import { type FormValues, readValues, textOf } from '../web/form-values';
import { noticeOf } from '../web/notices';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { submit } from '../web/submit';
import { validateInput } from '../web/validation';
import { AboutResolver } from './about-resolver';
import { MutesService } from './mutes.service';
import { atFields, firstOwnLeads, inputOf, postedForm, type SubscriptionFormValues } from './subscription-form';
import { answerWith, SubscriptionPages } from './subscription-pages';
import { MuteInput } from './subscription.dto';
import { SubscriptionsService } from './subscriptions.service';
import { SubscriptionsPage } from './views/subscriptions-page';

const html = 'text/html; charset=utf-8';
const home = '/account/subscriptions';

/** Everybody's own subscriptions: the list, new ones, and what is muted. */
@ApiExcludeController()
@Controller('account/subscriptions')
export class SubscriptionsWebController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly mutes: MutesService,
    private readonly pages: SubscriptionPages,
    private readonly resolver: AboutResolver,
    private readonly organisation: OrganisationService,
  ) {}

  @Get()
  @Allow('case.read', 'subscription.list')
  @Header('Content-Type', html)
  async list(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    const id = textField(query, 'ended', 36);
    const ended = isUuid(id) ? await this.subscriptions.own(viewer, id).catch(ifThere) : undefined;
    return this.listPage(viewer, {}, [], { notice: noticeOf(query.done), ended: ended?.endedAt ? ended : undefined });
  }

  @Get('new')
  @Allow('alert.subscribe', 'subscription.blank')
  @Header('Content-Type', html)
  async blank(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    return (await this.pages.formPage(viewer, await this.begun(viewer, query))).html;
  }

  @Post()
  @Allow('alert.subscribe', 'subscription.make')
  async subscribe(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const form = postedForm(body);
    if (form.values.preview) return answerWith(response, await this.pages.formPage(viewer, form));
    await submit(
      response,
      async () => {
        await this.subscriptions.subscribe(viewer, inputOf(form));
        return `${home}?done=subscribed`;
      },
      async ({ problems }) => (await this.pages.formPage(viewer, form, { problems: atFields(problems) })).html,
    );
  }

  /** The one with which somebody begins: everything that she may see, once a week. */
  @Post('first')
  @Allow('alert.subscribe', 'subscription.make')
  async first(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    await submit(
      response,
      async () => {
        await this.subscriptions.subscribe(viewer, { name: 'Everything, weekly', rhythm: 'weekly' });
        return `${home}?done=subscribed`;
      },
      ({ problems }) => this.listPage(viewer, {}, problems),
    );
  }

  @Post('mutes')
  @Allow('alert.subscribe', 'subscription.mute')
  async mute(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const values = readValues(body);
    const { rule, ...given } = Object.fromEntries(
      ['rule', 'defender', 'subscription'].flatMap((name) => {
        const text = textOf(values, name);
        return text ? [[name, text] as const] : [];
      }),
    );
    const input = { ...given, ...(rule === 'all' ? { all: true } : rule && { rule }) };
    await submit(
      response,
      async () => {
        await this.mutes.mute(viewer, validateInput(MuteInput, input));
        return `${home}?done=muted#muted`;
      },
      ({ problems }) => this.listPage(viewer, values, atFields(problems)),
    );
  }

  /** What a link or an empty form begins with: the filters of the list of defenders, a case, or a joint case. */
  private async begun(viewer: Viewer, query: Record<string, unknown>): Promise<SubscriptionFormValues> {
    const [group, defender] = [textField(query, 'group', 36), textField(query, 'defender', 36)];
    const [ids, problems] = await this.resolver.one(viewer, { group, defender });
    if (problems.length > 0) throw new NotFound('There is no such case.');
    const { defenders } = await this.resolver.seen(viewer, {
      defenderIds: ids.defenderId ? [ids.defenderId] : [],
      groupIds: [],
    });
    const country = textField(query, 'country', 2);
    return {
      values: {
        q: textField(query, 'q', 200),
        status: textField(query, 'status', 40),
        defenders: defenders.map(({ reference }) => reference).join('\n'),
        audience: 'all',
        steps: 'ladder',
        leads: firstOwnLeads,
        way: 'mail',
        rhythm: 'single',
        language: 'en',
        zone: (await this.organisation.current()).zone,
        at: '07:00',
      },
      countries: /^[A-Z]{2}$/.test(country) ? [country] : [],
      groups: ids.groupId ? [ids.groupId] : [],
      rules: [],
    };
  }

  private async listPage(
    viewer: Viewer,
    values: FormValues,
    problems: Problem[],
    more: { notice?: string; ended?: { id: string; name: string } } = {},
  ): Promise<string> {
    return page(SubscriptionsPage, { ...(await this.pages.list(viewer)), form: { values, problems }, ...more });
  }
}
