import { Day } from '../../lib/calendar-date';
import { EventKind } from './event-kinds';
import { uncredited } from './term';

/** The days of residential surveillance in a spell that a term takes into account only in part. */
export class ResidentialSurveillance {
  private since: Day | null = null;
  private days = 0;

  /** @param credit days of imprisonment that one day of it stands for */
  constructor(private readonly credit: number) {}

  /** Days that are not credited, of the surveillance that has ended. */
  get uncreditedDays(): number {
    return this.days;
  }

  /** Does it go on, for all that is recorded, and count only in part? Then the end of a term cannot be told. */
  get isOpen(): boolean {
    return this.since !== null && this.credit !== 1;
  }

  begin(): void {
    this.since = null;
    this.days = 0;
  }

  follow(kind: EventKind, day: Day): void {
    if (kind === 'rsdl_start') this.since ??= day;
    else if (kind === 'formal_arrest' || kind === 'criminal_detention') this.end(day);
  }

  end(day: Day): void {
    if (!this.since) return;
    this.days += uncredited(this.since, day, this.credit);
    this.since = null;
  }
}
