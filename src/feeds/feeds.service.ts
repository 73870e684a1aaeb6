import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { hashOf, newSecret } from '../accounts/secrets';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import { Database } from '../platform/database';
import type { Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { type Feed, type FeedAsked, feedKinds } from './domain/feed';
import { FeedsRepository } from './feeds.repository';
import { RestoreGuard } from './restore-guard';

/** What somebody filled in; `subscription` and `kind` may be anything. */
export interface FeedWish {
  subscription: string;
  kind: string;
  names: boolean;
  alarms: boolean;
}

/** What somebody has, and of what she may have a feed. */
export interface OwnFeeds {
  feeds: Feed[];
  subscriptions: Subscription[];
  /** Does the organisation allow names in what leaves Vigil? */
  namesAllowed: boolean;
}

const notAllowed = 'The organisation does not allow names in what leaves Vigil. An administrator can allow them.';
const notAsked = 'This subscription asks for no names. Change it first, or leave the names out.';

/** Everybody's own feeds. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly database: Database,
    private readonly feeds: FeedsRepository,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly organisation: OrganisationService,
    private readonly guard: RestoreGuard,
  ) {}

  /** Those of hers that work, with the subscriptions of which she may have one. */
  async own(viewer: Viewer): Promise<OwnFeeds> {
    await this.guard.check();
    return this.of(viewer);
  }

  /**
   * Makes a feed, and gives its token: the only time.
   * @throws Invalid, Conflict when the subscription has one of this kind already
   */
  async make(viewer: Viewer, wish: FeedWish): Promise<{ token: string; asked: FeedAsked }> {
    await this.guard.check();
    return this.database.transaction(viewer, async () => {
      const { feeds, subscriptions, namesAllowed } = await this.of(viewer);
      const subscription = subscriptions.find(({ id }) => id === wish.subscription);
      const kind = feedKinds.find((one) => one === wish.kind);
      const problems = [
        ...(subscription ? [] : [{ path: 'subscription', message: 'Choose one of your subscriptions.' }]),
        ...(kind ? [] : [{ path: 'kind', message: `is none that there is. Accepted: ${feedKinds.join(', ')}.` }]),
        ...(wish.names && !namesAllowed ? [{ path: 'with', message: notAllowed }] : []),
        ...(wish.names && namesAllowed && subscription?.names === false ? [{ path: 'with', message: notAsked }] : []),
      ];
      if (!subscription || !kind || problems.length > 0) throw new Invalid(problems);
      if (feeds.some((one) => one.subscriptionId === subscription.id && one.kind === kind))
        throw new Conflict('This subscription has such a feed already. Revoke that one first.');
      const asked = { subscriptionId: subscription.id, kind, names: wish.names, alarms: wish.alarms };
      const token = newSecret();
      const feed = await this.feeds.add(viewer.accountId!, asked, hashOf(token));
      noteForTrail({ feed, kind, names: asked.names });
      return { token, asked };
    });
  }

  /** @throws NotFound when it is not one of hers that works */
  async get({ accountId }: Viewer, id: string): Promise<Feed> {
    const all = accountId ? await this.feeds.ofAccount(accountId) : [];
    const feed = all.find((one) => one.id === id);
    if (!feed) throw new NotFound('You have no such feed.');
    return feed;
  }

  /** Ends it at once and for good. @throws NotFound */
  revoke(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      await this.get(viewer, id);
      await this.feeds.end({ id, accountId: viewer.accountId! }, 'owner');
      noteForTrail({ feed: id });
      await this.database.afterwards(() => this.guard.keepUp());
    });
  }

  private async of({ accountId }: Viewer): Promise<OwnFeeds> {
    if (!accountId) return { feeds: [], subscriptions: [], namesAllowed: false };
    return {
      feeds: await this.feeds.ofAccount(accountId),
      subscriptions: await this.subscriptions.ofAccount(accountId),
      namesAllowed: (await this.organisation.current()).namesInMails,
    };
  }
}
