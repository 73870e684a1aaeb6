import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid, NotFound, type Problem } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { OrganisationService } from '../organisation/organisation.service';
import { Database } from '../platform/database';
import { AboutResolver } from './about-resolver';
import { inOrder } from '../ladders/domain/ladder';
import { mostSubscriptions, type Subscription } from './domain/subscription';
import { Receivers } from './receivers';
import { SubscriptionInput } from './subscription.dto';
import { SubscriptionStore, type Wish } from './subscription-store';
import { SubscriptionsRepository } from './subscriptions.repository';

/** What a person wants to be told of. Everybody has her own, and nobody sees those of another. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly store: SubscriptionStore,
    private readonly resolver: AboutResolver,
    private readonly organisation: OrganisationService,
    private readonly receivers: Receivers,
  ) {}

  /** Her own that have not ended, in order of their making. */
  list(viewer: Viewer): Promise<Subscription[]> {
    return viewer.accountId ? this.subscriptions.ofAccount(viewer.accountId) : Promise.resolve([]);
  }

  /** One of her own that has not ended. @throws NotFound */
  async get(viewer: Viewer, id: string): Promise<Subscription> {
    const found = await this.own(viewer, id);
    return found.endedAt === null ? found : missing();
  }

  /**
   * What the input stands for, without keeping it: for a preview.
   * @throws Invalid
   */
  async draft(viewer: Viewer, input: SubscriptionInput, before: Subscription | null = null): Promise<Wish> {
    const [about, problems] = await this.resolver.about(viewer, input, before?.about ?? null);
    problems.push(...(await this.problems(viewer, input)));
    if (problems.length > 0) throw new Invalid(problems);
    const name = input.name?.trim() || before?.name || (await this.freeName(viewer));
    const way = input.way ?? 'mail';
    const { from = null, to = null } = input.quiet ?? {};
    return {
      name,
      about,
      leads: input.leads ? inOrder(input.leads) : null,
      way,
      webhookId: way === 'webhook' ? input.webhook! : null,
      rhythm: input.rhythm ?? 'single',
      language: input.language ?? 'en',
      zone: input.zone ?? (await this.organisation.current()).zone,
      at: input.at ?? '07:00',
      quietFrom: from,
      quietTo: to,
      names: input.names ?? false,
      paused: input.paused ?? false,
    };
  }

  /** @throws Invalid, Conflict when she has as many as one account keeps */
  subscribe(viewer: Viewer, input: SubscriptionInput): Promise<Subscription> {
    return this.database.transaction(viewer, async () => {
      const wish = await this.draft(viewer, input);
      await this.refuseTooMany(viewer);
      const id = await this.store.insert(accountOf(viewer), wish);
      noteForTrail({ subscription: id });
      return this.get(viewer, id);
    });
  }

  /** Replaces all that she decided. @throws NotFound, Invalid, Conflict when it was changed since */
  change(viewer: Viewer, id: string, version: number, input: SubscriptionInput): Promise<Subscription> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(viewer, id);
      const wish = await this.draft(viewer, input, before);
      const done = await this.store.replace(accountOf(viewer), id, version, wish);
      if (!done) throw new Conflict('This subscription was changed since you opened it.', true);
      noteForTrail({ subscription: id });
      return this.get(viewer, id);
    });
  }

  /** Brings nothing until it is resumed. To pause what is paused changes nothing. @throws NotFound */
  pause(viewer: Viewer, id: string, paused: boolean): Promise<Subscription> {
    return this.database.transaction(viewer, async () => {
      await this.get(viewer, id);
      await this.store.mark(accountOf(viewer), id, 'paused', paused);
      noteForTrail({ subscription: id });
      return this.get(viewer, id);
    });
  }

  /** Brings nothing any more. It can be taken back. @throws NotFound */
  end(viewer: Viewer, id: string): Promise<Subscription> {
    return this.database.transaction(viewer, async () => {
      const ended = await this.get(viewer, id);
      await this.store.mark(accountOf(viewer), id, 'ended', true);
      noteForTrail({ subscription: id });
      return ended;
    });
  }

  /** Takes the end back, with everything as it was. @throws NotFound, Conflict when she has too many by now */
  takeBack(viewer: Viewer, id: string): Promise<Subscription> {
    return this.database.transaction(viewer, async () => {
      const before = await this.own(viewer, id);
      if (before.endedAt === null) return before;
      await this.refuseTooMany(viewer);
      await this.store.mark(accountOf(viewer), id, 'ended', false);
      noteForTrail({ subscription: id });
      return this.get(viewer, id);
    });
  }

  /** One of her own, also when it has ended. @throws NotFound */
  async own(viewer: Viewer, id: string): Promise<Subscription> {
    const found = await this.subscriptions.byId(id);
    return found && viewer.accountId !== null && found.accountId === viewer.accountId ? found : missing();
  }

  private async problems(
    viewer: Viewer,
    { way, webhook, names, quiet, filter }: SubscriptionInput,
  ): Promise<Problem[]> {
    const chosen = webhook && isUuid(webhook) ? (await this.receivers.of(viewer)).map(({ id }) => id) : [];
    const all = [
      { path: 'webhook', message: way === 'webhook' && !webhook && 'is needed with the way webhook: its id.' },
      { path: 'webhook', message: webhook && way !== 'webhook' && 'goes with the way webhook alone. Leave it out.' },
      {
        path: 'webhook',
        message: way === 'webhook' && webhook && !chosen.includes(webhook) && 'is not one that you may send to.',
      },
      { path: 'names', message: names && !(await this.organisation.current()).namesInMails && namesRefused },
      { path: 'quiet.from', message: quiet?.to && !quiet.from && 'is needed with the end of the quiet hours.' },
      { path: 'quiet.to', message: quiet?.from && !quiet.to && 'is needed with the beginning of the quiet hours.' },
      {
        path: 'quiet.to',
        message: quiet?.from && quiet.from === quiet.to && 'is the same as the beginning. Choose another, or neither.',
      },
      {
        path: 'filter.standing',
        message: filter?.status && filter.standing && 'and a status cannot both be asked for. Choose one.',
      },
    ];
    return all.flatMap(({ path, message }) => (message ? [{ path, message }] : []));
  }

  /** A name that tells nothing of anybody, since it may stand in a mail. */
  private async freeName(viewer: Viewer): Promise<string> {
    const taken = new Set((await this.list(viewer)).map(({ name }) => name));
    let number = taken.size + 1;
    while (taken.has(`Subscription ${number}`)) number++;
    return `Subscription ${number}`;
  }

  private async refuseTooMany(viewer: Viewer): Promise<void> {
    if ((await this.list(viewer)).length < mostSubscriptions) return;
    throw new Conflict(`You have ${mostSubscriptions} subscriptions. End one first.`);
  }
}

export const namesRefused =
  'are not allowed in mails by the organisation: a mail can be read by others. An administrator can allow them.';

function accountOf({ accountId }: Viewer): string {
  return accountId ?? missing();
}

function missing(): never {
  throw new NotFound('You have no such subscription.');
}
