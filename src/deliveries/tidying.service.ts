import { Injectable } from '@nestjs/common';
import { addDays } from '../lib/calendar-date';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { PlanningService } from './planning.service';
import { deliverer } from './recipients';

/** What was told of a date is kept for so many days after it: a year, so that the next anniversary can be compared. */
export const keptDays = 400;

/** Removes what was told so long ago that nothing is compared with it any more (GDPR, article 5 (1) (e)). */
@Injectable()
export class TidyingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningService,
  ) {}

  /** What waits stays, however old. While somebody plans nothing is removed: the next day does. */
  tidy(): Promise<void> {
    return this.database.transaction(deliverer, async () => {
      await this.database.takeTime();
      if (!(await this.planning.lock())) return;
      const before = addDays(this.clock.today(), -keptDays);
      await this.database.query(
        `DELETE FROM delivery WHERE state <> 'planned' AND day < $1::date
            AND coalesce((told ->> 'until')::date, (told ->> 'on')::date, on_day, day) < $1::date`,
        [before],
      );
      await this.database.query(
        `DELETE FROM alert_occurrence o
          WHERE coalesce(o.until_day, o.on_day) < $1::date
            AND NOT EXISTS (SELECT FROM delivery d WHERE d.occurrence_id = o.id)`,
        [before],
      );
    });
  }
}
