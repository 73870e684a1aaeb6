import { addDays, Day } from '../../lib/calendar-date';
import { addDuration, Duration, parseDuration } from '../../lib/duration';
import { CustodyEvent } from './custody-event';
import { Penalty, PenaltyKind, penaltyKinds } from './custody-record';
import { EventKind } from './event-kinds';

/** What lifts a penalty before its time. */
const lifters: Record<PenaltyKind, EventKind> = { dpr: 'dpr_end', travel_ban: 'restriction_end' };

/** The supplementary penalties of one person: imposed by a sentence, running from the release. */
export class Penalties {
  readonly all: Penalty[] = [];
  private readonly imposed = new Map<PenaltyKind, { length: Duration | null; eventId: string }>();

  /** A new spell: what an earlier sentence imposed runs on, but is not set going again. */
  forget(): void {
    this.imposed.clear();
  }

  impose(event: CustodyEvent): void {
    for (const kind of penaltyKinds) {
      const length = event.sentence?.[kind];
      if (length)
        this.imposed.set(kind, { length: length === 'life' ? null : parseDuration(length), eventId: event.id });
    }
  }

  /** The release sets it going: its days are counted from the day after (rule CN-DPR). Once for each spell. */
  run(release: CustodyEvent, day: Day, spell: number): void {
    for (const [kind, { length, eventId }] of this.imposed) {
      if (this.all.some((p) => p.spell === spell && p.kind === kind)) continue;
      this.all.push({
        kind,
        from: day,
        until: length && addDuration(day, length),
        spell,
        eventIds: [release.id, eventId],
        certain: release.date.precision === 'day' && release.date.qualifier === '',
      });
    }
  }

  /** The end of some was recorded. */
  lift(event: CustodyEvent, day: Day): void {
    for (const p of this.all) if (lifters[p.kind] === event.kind && runsOn(p, addDays(day, 1))) p.until = day;
  }

  endByDeath(day: Day): void {
    for (const p of this.all) if (runsOn(p, day)) Object.assign(p, { until: addDays(day, -1), endedByDeath: true });
  }

  /** The last day of those that run on the day: null when one runs for life, undefined when none runs. */
  runningUntil(day: Day): Day | null | undefined {
    const running = this.all.filter((p) => p.from <= day && runsOn(p, day)).map((p) => p.until);
    return running.includes(null) ? null : running.sort().at(-1);
  }
}

/** Has it not yet ended by the day? */
const runsOn = ({ until }: Penalty, day: Day): boolean => until === null || day <= until;
