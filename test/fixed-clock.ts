import type { Day } from '../src/lib/calendar-date';
import { Clock } from '../src/platform/clock';

/** A clock that a test may stop at noon of a day. It runs until then. */
export class FixedClock extends Clock {
  private noon?: Date;

  stopAt(day: Day): void {
    this.noon = new Date(`${day}T12:00:00Z`);
  }

  run(): void {
    this.noon = undefined;
  }

  override now(): Date {
    return this.noon ?? super.now();
  }
}
