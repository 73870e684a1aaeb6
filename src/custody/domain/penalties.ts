import { addDays, Day } from '../../lib/calendar-date';
import { addDuration, Duration, parseDuration } from '../../lib/duration';
import { CustodyEvent } from './custody-event';
import { Penalty } from './custody-record';

/** The supplementary penalties of one person: imposed by a sentence, running from the release. */
export class Penalties {
  readonly all: Penalty[] = [];
  private imposed: { length: Duration | null; eventId: string } | null = null;

  /** A new spell: what an earlier sentence imposed runs on, but is not set going again. */
  forget(): void {
    this.imposed = null;
  }

  impose(event: CustodyEvent): void {
    const dpr = event.sentence?.dpr;
    if (dpr) this.imposed = { length: dpr === 'life' ? null : parseDuration(dpr), eventId: event.id };
  }

  /** The release sets it going: its days are counted from the day after (rule CN-DPR). Once for each spell. */
  run(release: CustodyEvent, day: Day, spell: number): void {
    if (!this.imposed || this.all.some((p) => p.spell === spell)) return;
    this.all.push({
      kind: 'dpr',
      from: day,
      until: this.imposed.length && addDuration(day, this.imposed.length),
      spell,
      eventIds: [release.id, this.imposed.eventId],
      certain: release.date.precision === 'day' && release.date.qualifier === '',
    });
  }

  /** Its end was recorded. */
  lift(day: Day): void {
    for (const p of this.all) if (runsOn(p, addDays(day, 1))) p.until = day;
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
