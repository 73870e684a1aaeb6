import type { Day } from '../src/lib/calendar-date';
import { Clock } from '../src/platform/clock';

/** A clock that a test may stop, at noon of a day as a rule. It runs until then. */
export class FixedClock extends Clock {
  private stopped?: Date;

  stopAt(day: Day): void {
    this.stopped = new Date(`${day}T12:00:00Z`);
  }

  /** Stops at a moment: '2026-05-10T05:00Z', or a Date. */
  stopAtMoment(at: string | Date): void {
    this.stopped = new Date(at);
  }

  run(): void {
    this.stopped = undefined;
  }

  override now(): Date {
    return this.stopped ?? super.now();
  }
}
