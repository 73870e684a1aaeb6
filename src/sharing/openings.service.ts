import { Injectable } from '@nestjs/common';
import type { Level } from '../access/domain/levels';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { DefenderRepository } from '../defenders/defender.repository';
import { DefendersService } from '../defenders/defenders.service';
import type { Day } from '../lib/calendar-date';
import { longDay } from '../lib/date-text';
import { Conflict, NotFound } from '../lib/errors';
import { endOfDay, lastDayIn } from '../lib/zoned-day';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { type Addressed, Addressees, refuse } from './addressees.service';
import type { Opening, OpeningShown } from './case-access';
import { levelOf } from './case-access.service';
import { isLastKeeper } from './domain/opening-rules';
import { isOpen, seesUntil } from './domain/who-sees';
import { isAddressed, OpeningsRepository } from './openings.repository';

/** To whom a case is to be opened, until the end of which day, and why. */
export interface OpeningAsked extends Addressed {
  until?: Day;
  reason?: string;
}

/** Opens cases to people and teams, and ends that. */
@Injectable()
export class OpeningsService {
  private readonly zone: string;

  constructor(
    private readonly database: Database,
    private readonly cases: DefenderRepository,
    private readonly defenders: DefendersService,
    private readonly openings: OpeningsRepository,
    private readonly addressees: Addressees,
    { zone }: Config,
  ) {
    this.zone = zone;
  }

  /**
   * Opens a case, or gives an opening another end. Nobody opens a case for longer than she sees it herself.
   * @param version on which the form was opened; left out: whatever it is
   * @returns the id of the opening
   * @throws NotFound, Invalid, Conflict when somebody changed the case since, or when nobody would see it for good
   */
  open(viewer: Viewer, defenderId: string, asked: OpeningAsked, version?: number): Promise<string> {
    return this.change(viewer, defenderId, version, async ({ level, openings, now }) => {
      const whom = await this.addressees.admitted(asked, level);
      const endsAt = asked.until === undefined ? null : endOfDay(asked.until, this.zone);
      this.checkEnd(endsAt, { viewer, level, openings, now });
      const before = openings.find((one) => isAddressed(one, whom));
      const shortens = endsAt !== null && before !== undefined;
      if (level === 'sealed' && shortens && isLastKeeper(before, openings, now)) throw new Conflict(LAST);
      noteForTrail({ ...whom, until: asked.until ?? null });
      return this.openings.put(viewer, defenderId, { whom, endsAt, reason: asked.reason ?? null });
    });
  }

  /** Ends an opening at this moment. Whoever ends her own may not see the case afterwards. @throws NotFound, Conflict */
  end(viewer: Viewer, defenderId: string, openingId: string, version?: number): Promise<OpeningShown> {
    return this.change(viewer, defenderId, version, async ({ level, openings, now }) => {
      const opening = openings.find(({ id }) => id === openingId.toLowerCase());
      if (!opening) throw new NotFound('There is no such opening.');
      if (!isOpen(opening, now)) throw new Conflict('This has ended already.');
      if (level === 'sealed' && isLastKeeper(opening, openings, now)) throw new Conflict(LAST);
      const { accountId, teamId } = opening;
      noteForTrail(accountId === null ? { teamId } : { accountId });
      const endsAt = await this.openings.end(viewer, openingId);
      const until = lastDayIn(endsAt, this.zone);
      return { ...opening, endsAt, until, state: 'ended', people: null, idle: false, last: false };
    });
  }

  /** The opening of a case to an account with an address, or to a team with a name. @throws NotFound, Invalid */
  async find(viewer: Viewer, defenderId: string, asked: Addressed): Promise<Opening> {
    const whom = await this.addressees.named(asked);
    const all = await this.openings.of(viewer, defenderId);
    const found = all.find((one) => isAddressed(one, whom));
    if (!found) throw new NotFound('The case was never opened to them.');
    return found;
  }

  /** Changes of one case come one after the other: whoever waited sees what the other did. */
  private change<T>(
    viewer: Viewer,
    id: string,
    version: number | undefined,
    work: (state: { level: Level; openings: Opening[]; now: Date }) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(viewer, async () => {
      await this.cases.lock(viewer, id);
      const defender = await this.defenders.get(viewer, id);
      if (version !== undefined && version !== defender.version) {
        throw new Conflict('Somebody changed this case since you opened it.', true);
      }
      const now = await this.openings.now();
      return work({ level: levelOf(defender), openings: await this.openings.of(viewer, id), now });
    });
  }

  private checkEnd(
    endsAt: Date | null,
    { viewer, ...state }: { viewer: Viewer; level: Level; openings: Opening[]; now: Date },
  ): void {
    if (endsAt !== null && endsAt <= state.now) refuse('until', 'is over already. Choose today or a later day.');
    const { accountId, role, teams } = viewer;
    if (role === 'server') return;
    const own = seesUntil({ id: accountId ?? '', role, teams }, { ...state, shared: true });
    if (own && (endsAt === null || endsAt > own)) {
      refuse(
        'until',
        `is later than you see this case yourself: ${longDay(lastDayIn(own, this.zone))}. Choose that day or an earlier one.`,
      );
    }
  }
}

const LAST =
  'This is the last opening without an end of a sealed case: nobody would see it any more. Open it to somebody else first, without an end, or change its level.';
