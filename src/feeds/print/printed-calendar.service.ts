import { Injectable } from '@nestjs/common';
import { audienceOf } from '../../access/domain/audience';
import { noteForTrail } from '../../access/scope';
import type { Viewer } from '../../access/viewer';
import { AlertsService, type AlertWindow } from '../../alerts/alerts.service';
import type { ComposedAlert } from '../../alerts/domain/compose';
import { Typesetter } from '../../typesetting/typesetter';
import { addMonths, type Day } from '../../lib/calendar-date';
import { OrganisationService } from '../../organisation/organisation.service';
import { Clock } from '../../platform/clock';
import { monthAndYear } from '../../web/day-text';
import { posterContent } from './poster-content';
import { monthAsked, printedDate, yearAsked } from './printed-month';
import type { PrintedAudience, PrintedMonthPageProps } from './printed-month-page';

/** So many dates of a month are read; a page holds fewer. */
const mostOfMonth = 400;

/** Puts together what of the calendar goes on paper: a month on one sheet, and a poster for the wall. */
@Injectable()
export class PrintedCalendar {
  constructor(
    private readonly alerts: AlertsService,
    private readonly organisation: OrganisationService,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  /**
   * What stands on the sheet of a month; of the current one where none is asked for.
   * @throws Invalid when it is no month
   */
  async month(viewer: Viewer, asked: string | undefined, audience: PrintedAudience): Promise<PrintedMonthPageProps> {
    const today = this.clock.today();
    const { from, to } = monthAsked(asked ?? today.slice(0, 7));
    const { alerts, more } = await this.read(viewer, { from, to, audience });
    const { name } = await this.organisation.current();
    const reader = audienceOf(viewer) ?? 'internal';
    const dates = alerts.flatMap((alert) => printedDate(alert, reader) ?? []);
    noteForTrail({ month: from.slice(0, 7), audience, casesGiven: dates.length });
    return { month: from, today, audience, dates, more, organisation: name };
  }

  /**
   * One month or a whole year on A3, for everybody's eyes.
   * @returns the PDF and the period that it is of, as `2027` or `2027-05`
   * @throws Invalid when it is no month or no year
   */
  async poster(viewer: Viewer, asked: { year?: string; month?: string }): Promise<{ pdf: Buffer; period: string }> {
    const today = this.clock.today();
    const firsts = asked.month ? [monthAsked(asked.month).from] : monthsOf(yearAsked(asked.year ?? today.slice(0, 4)));
    const months = [];
    for (const first of firsts) {
      const window = { ...monthAsked(first.slice(0, 7)), audience: 'public' } as const;
      months.push({ first, ...(await this.read(viewer, window)) });
    }
    const speaker = await this.organisation.current();
    const title = asked.month ? monthAndYear(firsts[0]!) : firsts[0]!.slice(0, 4);
    const data = posterContent(months, speaker, { title, today });
    const logo = speaker.logo && (await this.organisation.logo());
    const files = logo ? [{ name: 'logo.png', bytes: logo }] : [];
    noteForTrail({ poster: title, casesGiven: data.months.reduce((sum, { entries }) => sum + entries.length, 0) });
    const pdf = await this.typesetter.draw({
      template: 'poster',
      data: { ...data, logo: files.length > 0 },
      files,
      as: 'pdf',
    });
    return { pdf, period: firsts[0]!.slice(0, asked.month ? 7 : 4) };
  }

  private async read(viewer: Viewer, window: AlertWindow): Promise<{ alerts: ComposedAlert[]; more: boolean }> {
    const { items, next } = await this.alerts.page(viewer, window, { limit: mostOfMonth });
    return { alerts: items.filter(({ quiet }) => !quiet), more: next !== undefined };
  }
}

const monthsOf = (year: number): Day[] => Array.from({ length: 12 }, (_, i) => addMonths(`${year}-01-01`, i));
