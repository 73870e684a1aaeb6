import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import { type Viewer, viewerMay } from '../access/viewer';
import { nobody } from '../accounts/nobody';
import { hashOf } from '../accounts/secrets';
import { AuditTrail } from '../audit/audit-trail';
import { Turns } from '../audit/turns';
import { NetworkLimit } from '../cards/counters/network-limit';
import { Recipients } from '../deliveries/recipients';
import { LaddersRepository } from '../ladders/ladders.repository';
import { Busy, NotFound } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import { leadsOf } from '../ladders/domain/ladder';
import { isActive, type Subscription } from '../subscriptions/domain/subscription';
import { SubscriptionsRepository } from '../subscriptions/subscriptions.repository';
import { atomText } from './atom-text';
import { calendarText, type FeedSaid } from './calendar-text';
import { type Feed, type FeedKind, isFeedToken } from './domain/feed';
import { entryOf, type Saying, withoutRepeatedKeys } from './feed-entry';
import { daysOfFeed, nearestFirst } from './domain/settle';
import { FeedContentsService } from './feed-contents.service';
import { FeedsRepository } from './feeds.repository';
import { fittedText } from './fitted-text';
import { RestoreGuard } from './restore-guard';

const writers: Record<FeedKind, (said: FeedSaid) => string> = { calendar: calendarText, atom: atomText };

/** So often one feed is written anew within a minute. */
const mostOfOne = 20;

/** Gives feeds to whoever has their address. Who the owner is and what she may see is asked anew at each fetch. */
@Injectable()
export class ShownFeeds {
  private readonly turns = new Turns();
  private readonly limit = new NetworkLimit(mostOfOne);

  constructor(
    private readonly database: Database,
    private readonly feeds: FeedsRepository,
    private readonly guard: RestoreGuard,
    private readonly recipients: Recipients,
    private readonly subscriptions: SubscriptionsRepository,
    private readonly ladders: LaddersRepository,
    private readonly contents: FeedContentsService,
    private readonly organisation: OrganisationService,
    private readonly origin: PublicOrigin,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound whenever there is nothing to give, and never why; Busy when this feed is asked for too often */
  async show(kind: FeedKind, token: string): Promise<string> {
    if (!isFeedToken(token)) throw new NotFound();
    const hash = hashOf(token);
    return this.turns.run(hash.toString('hex'), async () => {
      await this.guard.check();
      const feed = await this.database.transaction(nobody, () => this.feeds.opened(kind, hash));
      // Only feeds that there are: made-up tokens would fill what is remembered, until nobody gets hers.
      if (feed && !this.limit.within(feed.id, this.clock.now().getTime())) throw new Busy();
      const owner = feed && (await this.recipients.viewer(feed.accountId));
      if (!owner || !viewerMay(owner, 'case.read')) throw new NotFound();
      return this.database.transaction(owner, () => this.given(owner, feed));
    });
  }

  private async given(owner: Viewer, feed: Feed): Promise<string> {
    if (!(await this.feeds.hold(feed))) throw new NotFound();
    const subscription = await this.subscriptions.byId(feed.subscriptionId);
    if (!subscription || subscription.endedAt || subscription.accountId !== feed.accountId) throw new NotFound();
    const { text, cases } = await this.text(owner, feed, subscription);
    await this.trail.record({ act: 'feed.fetched', viewer: owner, detail: { feed: feed.id, casesGiven: cases } });
    return text;
  }

  private async text(owner: Viewer, feed: Feed, subscription: Subscription) {
    const now = this.clock.now();
    const write = (said: Pick<FeedSaid, 'shown' | 'cancelled' | 'note'>): string =>
      writers[feed.kind]({
        ...said,
        id: feed.id,
        alarms: feed.alarms,
        at: subscription.at,
        linkTo: (path) => this.origin.link(path),
        now,
      });
    if (!isActive(subscription)) {
      await this.feeds.keep(feed, [], []);
      return { text: write({ shown: [], cancelled: [], note: 'The subscription is paused.' }), cases: 0 };
    }
    const contents = await this.contents.of(owner, subscription);
    const saying = await this.saying(owner, feed, subscription);
    const entries = withoutRepeatedKeys(
      nearestFirst(contents.alerts, contents.today).flatMap((alert) => entryOf(alert, saying) ?? []),
    );
    const fitted = fittedText({
      before: await this.feeds.shown(feed.id),
      entries,
      looked: { ...contents, keys: new Set(entries.map(({ key }) => key)) },
      moment: { now, first: daysOfFeed(contents.today).from },
      isCut: contents.until < daysOfFeed(contents.today).to,
      write,
    });
    await this.feeds.keep(feed, fitted.written, fitted.forgotten);
    return { text: fitted.text, cases: fitted.count };
  }

  private async saying(owner: Viewer, feed: Feed, subscription: Subscription): Promise<Saying> {
    const ladders = await this.ladders.changed();
    const allowed = feed.names && subscription.names && (await this.organisation.current()).namesInMails;
    return {
      audience: audienceOf(owner) ?? 'internal',
      names: allowed,
      language: subscription.language,
      leadsOf: (rule) => leadsOf(rule, subscription, ladders),
    };
  }
}
