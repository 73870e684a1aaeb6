import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { nobody } from '../accounts/nobody';
import type { RuleCode } from '../alerts/domain/alert';
import { AuditTrail } from '../audit/audit-trail';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { AboutResolver } from './about-resolver';
import type { Mute } from './domain/mute';
import { MuteLinks } from './mute-links';
import { MuteInput } from './subscription.dto';
import { SubscriptionsRepository } from './subscriptions.repository';
import { SubscriptionsService } from './subscriptions.service';

/** Most mutes that one account keeps. */
const mostMutes = 500;

const nothing = 'Choose a kind of date, name a case, or choose everything.';
const several = 'Choose one: a kind of date, a case, a joint case, or everything.';

interface ToMute {
  accountId: string;
  subscriptionId: string | null;
  rule?: RuleCode;
  defenderId?: string;
  groupId?: string;
}

const insertion = `
  INSERT INTO subscription_mute (account_id, subscription_id, rule, defender_id, group_id, muted_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT ON CONSTRAINT subscription_mute_key DO UPDATE SET until = NULL RETURNING id, xmax = 0 AS fresh`;

/** What people do not want to be told for now. A link mutes without a sign-in; only its owner takes a mute back. */
@Injectable()
export class MutesService {
  constructor(
    private readonly database: Database,
    private readonly subscriptions: SubscriptionsService,
    private readonly repository: SubscriptionsRepository,
    private readonly resolver: AboutResolver,
    private readonly links: MuteLinks,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Her own, the newest first. */
  list({ accountId }: Viewer): Promise<Mute[]> {
    return accountId ? this.repository.mutes(accountId) : Promise.resolve([]);
  }

  /** @throws Invalid, NotFound when the subscription is not hers, Conflict when she has too many */
  mute(viewer: Viewer, input: MuteInput): Promise<Mute> {
    return this.database.transaction(viewer, async () => {
      const { accountId } = viewer;
      if (!accountId) throw new NotFound('You have no subscription.');
      const [ids, problems] = await this.resolver.one(viewer, input);
      const chosen = [input.rule, input.defender, input.group, input.all].filter(Boolean).length;
      if (chosen !== 1) problems.push({ path: 'rule', message: chosen === 0 ? nothing : several });
      if (problems.length > 0) throw new Invalid(problems);
      const subscriptionId = await this.subscriptionOf(viewer, input.subscription);
      const before = await this.list(viewer);
      if (before.length >= mostMutes) throw new Conflict(`You have ${mostMutes} mutes. Take some back first.`);
      const { id } = await this.insert({ accountId, subscriptionId, rule: input.rule, ...ids });
      noteForTrail({ muted: kindOf({ rule: input.rule, ...ids }) });
      return (await this.list(viewer)).find((one) => one.id === id)!;
    });
  }

  /** Takes a mute back. @throws NotFound when it is not hers */
  unmute(viewer: Viewer, id: string): Promise<Mute> {
    return this.database.transaction(viewer, async () => {
      const mute = (await this.list(viewer)).find((one) => one.id === id);
      if (!mute) throw new NotFound('You have no such mute.');
      await this.database.query('DELETE FROM subscription_mute WHERE id = $1 AND account_id = $2', [
        id,
        viewer.accountId,
      ]);
      return mute;
    });
  }

  /**
   * Does what a link says; nothing when it is none. One kind of date and everything are muted in the subscription from
   * which the link came, a case in all of hers.
   */
  byLink(token: string): Promise<void> {
    return this.database.transaction(nobody, async () => {
      const opened = await this.links.open(token);
      if (!opened) return;
      const { accountId, subscriptionId, muting } = opened;
      const what = 'all' in muting ? {} : muting;
      const isCase = 'defenderId' in what || 'groupId' in what;
      const { fresh } = await this.insert({ accountId, subscriptionId: isCase ? null : subscriptionId, ...what });
      // Whoever holds a link may press it for ever: the trail is told once.
      if (fresh)
        await this.trail.record({ act: 'subscription.muted-by-link', accountId, detail: { muted: kindOf(what) } });
    });
  }

  private async subscriptionOf(viewer: Viewer, id: string | undefined): Promise<string | null> {
    if (!id) return null;
    if (!isUuid(id)) throw new NotFound('You have no such subscription.');
    return (await this.subscriptions.get(viewer, id)).id;
  }

  private async insert({ accountId, subscriptionId, rule, defenderId, groupId }: ToMute) {
    const values = [accountId, subscriptionId, rule ?? null, defenderId ?? null, groupId ?? null, this.clock.now()];
    return (await this.database.query<{ id: string; fresh: boolean }>(insertion, values))[0]!;
  }
}

/** For the trail, which names no case here. */
const kindOf = ({ rule, defenderId, groupId }: { rule?: string; defenderId?: string; groupId?: string }): string =>
  rule ?? (defenderId ? 'a case' : groupId ? 'a joint case' : 'everything');
