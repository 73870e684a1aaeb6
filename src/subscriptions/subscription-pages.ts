import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { nameOf } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';
import { GroupsService } from '../groups/groups.service';
import { LaddersRepository } from '../ladders/ladders.repository';
import type { Day } from '../lib/calendar-date';
import { Invalid, type Problem } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import { page } from '../web/page';
import type { StaleEdit } from '../web/stale-edit';
import { AboutResolver } from './about-resolver';
import type { Mute } from './domain/mute';
import type { About, Subscription } from './domain/subscription';
import { MutesService } from './mutes.service';
import { Receivers } from './receivers';
import { atFields, inputOf, type SubscriptionFormValues } from './subscription-form';
import { type Previewed, SubscriptionPreview } from './subscription-preview.service';
import { SubscriptionsRepository } from './subscriptions.repository';
import { SubscriptionsService } from './subscriptions.service';
import type { MuteShown } from './views/muted-section';
import type { PreviewShown } from './views/preview-card';
import { SubscriptionFormPage } from './views/subscription-form-page';
import { aboutWords, deliveryWords } from './views/subscription-words';
import type { SubscriptionsPageProps } from './views/subscriptions-page';

const groupsOffered = 200;

/** A page with a form, and how it is answered. */
export interface FormAnswer {
  status: number;
  html: string;
}

export const answerWith = (response: Response, { status, html }: FormAnswer): void =>
  void response.status(status).type('html').send(html);

/** Puts together what the pages of subscriptions show, as far as their owner may see it. */
@Injectable()
export class SubscriptionPages {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly repository: SubscriptionsRepository,
    private readonly ladders: LaddersRepository,
    private readonly mutes: MutesService,
    private readonly resolver: AboutResolver,
    private readonly previews: SubscriptionPreview,
    private readonly subjects: AlertSubjects,
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly organisation: OrganisationService,
    private readonly receivers: Receivers,
  ) {}

  /** The list of her subscriptions and mutes. */
  async list(viewer: Viewer): Promise<Pick<SubscriptionsPageProps, 'subscriptions' | 'mutes'>> {
    const all = await this.subscriptions.list(viewer);
    const mutes = await this.mutes.list(viewer);
    const receivers = new Set((await this.receivers.of(viewer)).map(({ id }) => id));
    const subscriptions: SubscriptionsPageProps['subscriptions'] = [];
    for (const one of all) {
      subscriptions.push({
        id: one.id,
        name: one.name,
        about: await this.aboutOf(viewer, one.about),
        delivery: deliveryWords(one),
        paused: one.pausedAt !== null,
        muted: mutes.some((mute) => silences(mute, one.id)),
        noWay: one.way === 'webhook' && !receivers.has(one.webhookId ?? ''),
      });
    }
    const named = all.map(({ id, name }) => ({ id, name }));
    return { subscriptions, mutes: { muted: await this.muted(viewer, mutes, all), subscriptions: named } };
  }

  /**
   * The form, with what it offers and what it would bring; what is wrong with it, where it is not accepted.
   * @param kept the subscription that is changed
   */
  async formPage(
    viewer: Viewer,
    form: SubscriptionFormValues,
    {
      problems = [],
      kept,
      ...more
    }: { problems?: Problem[]; kept?: Subscription; stale?: StaleEdit; notice?: string } = {},
  ): Promise<FormAnswer> {
    const props = await this.offered(viewer, form, kept);
    const shown = (found: Problem[], preview?: PreviewShown): string =>
      page(SubscriptionFormPage, { ...props, ...more, form: { values: form.values, problems: found }, preview });
    if (problems.length > 0) return { status: 422, html: shown(problems) };
    try {
      const draft = await this.subscriptions.draft(viewer, inputOf(form), kept);
      return { status: 200, html: shown([], await this.preview(viewer, { ...draft, id: kept?.id })) };
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return { status: 422, html: shown(atFields(error.problems)) };
    }
  }

  private async offered(viewer: Viewer, form: SubscriptionFormValues, kept?: Subscription) {
    const seen = kept ? await this.resolver.seen(viewer, kept.about) : undefined;
    return {
      chosen: { countries: form.countries, groups: form.groups, rules: form.rules },
      countries: await this.defenders.countries(viewer),
      groups: (await this.groups.list(viewer, { limit: groupsOffered })).items,
      named: (seen?.defenders ?? []).map((one) => ({ reference: one.reference, name: nameOf(one) })),
      unseen: seen?.unseen ?? 0,
      ladders: await this.ladders.changed(),
      receivers: await this.receivers.of(viewer),
      allowsNames: (await this.organisation.current()).namesInMails,
      subscription: kept && { id: kept.id, name: kept.name, paused: kept.pausedAt !== null },
    };
  }

  /** What it would bring next, with the names that she may see. */
  private async preview(viewer: Viewer, one: Previewed): Promise<PreviewShown> {
    const { next, today, until, monthly } = await this.previews.of(viewer, one);
    const alerts = next.map(({ alert }) => alert);
    const days = new Map<object, Day[]>(next.map(({ alert, days }) => [alert, days]));
    const shown = await this.subjects.of(viewer, alerts);
    noteForTrail({ casesGiven: shown.length });
    return {
      today,
      until,
      monthly,
      rhythm: one.rhythm,
      next: shown.map((each) => ({ shown: each, days: days.get(each.alert) ?? [] })),
    };
  }

  private async aboutOf(viewer: Viewer, about: About): Promise<string[]> {
    const { defenders, groups, unseen } = await this.resolver.seen(viewer, about);
    return aboutWords(about, { cases: defenders.map((one) => nameOf(one)), groups: groups.map((g) => g.name), unseen });
  }

  private async muted(viewer: Viewer, mutes: Mute[], all: Subscription[]): Promise<MuteShown[]> {
    const ids = (which: 'defenderId' | 'groupId'): string[] => mutes.flatMap((mute) => mute[which] ?? []);
    const { defenders, groups } = await this.resolver.seen(viewer, {
      defenderIds: ids('defenderId'),
      groupIds: ids('groupId'),
    });
    const names = new Map<string, { name: string; href: string }>([
      ...defenders.map((one) => [one.id, { name: nameOf(one), href: `/defenders/${one.id}` }] as const),
      ...groups.map(({ id, name }) => [id, { name, href: `/groups/${id}` }] as const),
    ]);
    return mutes.flatMap(({ id, rule, defenderId, groupId, subscriptionId, mutedAt }) => {
      const subscription = all.find((one) => one.id === subscriptionId);
      if (subscriptionId !== null && !subscription) return [];
      const named = names.get(defenderId ?? groupId ?? '');
      return {
        id,
        rule,
        name: named?.name ?? null,
        href: named?.href,
        isCase: defenderId !== null || groupId !== null,
        subscription: subscription?.name ?? null,
        at: mutedAt,
      };
    });
  }
}

/** Does the mute leave nothing of the subscription? */
const silences = ({ subscriptionId, rule, defenderId, groupId }: Mute, id: string): boolean =>
  (subscriptionId ?? id) === id && (rule ?? defenderId ?? groupId) === null;
