import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { CalendarRepository } from '../calendars/calendar.repository';
import type { Days } from '../milestones/milestones.repository';
import { AlertsRepository } from './alerts.repository';
import { calendarDayAlert, daysToSay } from './domain/calendar-day-alert';
import { censusAlert, censusesBetween, momentOf } from './domain/census';
import type { ComposedAlert } from './domain/compose';
import { HeldCountsRepository } from './held-counts.repository';

/** What concerns nobody in particular: the census, and the days of the calendar of the field. */
@Injectable()
export class CalendarAlerts {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly alerts: AlertsRepository,
    private readonly counts: HeldCountsRepository,
  ) {}

  async within(viewer: Viewer, ranges: readonly Days[]): Promise<ComposedAlert[]> {
    const days = await this.calendar.enabled();
    const found: ComposedAlert[] = [];
    for (const census of ranges.flatMap(({ from, to }) => censusesBetween(days, from, to))) {
      found.push(censusAlert(census, await this.alerts.heldOn(viewer, momentOf(census))));
    }
    const said = ranges.flatMap(({ from, to }) => daysToSay(days, from, to));
    const counts = await this.counts.counts(
      viewer,
      said.map(({ day: { concerns, countries }, date }) => ({ concerns, countries, date })),
    );
    return [...found, ...said.flatMap((say, i) => calendarDayAlert(say, counts[i]!) ?? [])];
  }
}
