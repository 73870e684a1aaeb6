import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { AlertSubjects } from '../alerts/alert-subjects';
import { AlertsService } from '../alerts/alerts.service';
import { alertPath } from '../alerts/domain/alert-address';
import type { ComposedAlert } from '../alerts/domain/compose';
import type { Subject } from '../alerts/views/alert-shown';
import { addDays } from '../lib/calendar-date';
import type { Page, PageAsked } from '../lib/page';
import { Clock } from '../platform/clock';
import { JobQueue } from '../platform/jobs/job-queue';
import { reasonWords } from './domain/delivery';
import { type DayCounts, type ToldRow, ToldListRepository } from './told-list.repository';

/** Something that was told, with what may be said of it now. */
export interface ToldShown {
  row: ToldRow;
  /** Null: everybody. */
  subject: Subject | null;
  /** The alert as it stands now; null when there is none on that day any more. */
  headline: string | null;
  /** May kind and day be said? Where it does not stand any more, it may have been withheld since: then not. */
  isOpen: boolean;
  href: string | null;
  /** Why it was not sent, in words for whoever reads them; null when it was. */
  notSent: string | null;
}

/** Days that administrators look back on. */
const daysBack = 60;
const daysAhead = 8;
/** What had no way out is tried again for so many days. */
const daysAgain = 7;

/** What was told to whom, to be looked at. */
@Injectable()
export class ToldListService {
  constructor(
    private readonly rows: ToldListRepository,
    private readonly alerts: AlertsService,
    private readonly subjects: AlertSubjects,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** What the viewer was told, the last first, in the words that hold now. */
  async ofViewer(viewer: Viewer, asked: PageAsked): Promise<Page<ToldShown>> {
    if (viewer.accountId === null) return { items: [] };
    const { items, next } = await this.rows.ofViewer(viewer, asked);
    const alerts = await this.standing(viewer, items);
    const ids = (of: 'defenderId' | 'groupId'): string[] => [...new Set(items.flatMap((row) => row[of] ?? []))];
    const subjects = new Map<string, Subject>([
      ...(await this.subjects.ofDefenders(viewer, ids('defenderId'))),
      ...(await this.subjects.ofGroups(viewer, ids('groupId'))),
    ]);
    const shown = items.map((row): ToldShown => {
      const alert = alerts.get(`${row.key} ${row.on}`);
      const subject = subjects.get(row.defenderId ?? row.groupId ?? '') ?? null;
      const isOpen = alert !== undefined || audienceOf(viewer) === null;
      const notSent = row.reason && reasonWords(row.reason, audienceOf(viewer) === 'partner');
      const headline = alert?.headline ?? null;
      return { row, subject, headline, isOpen, href: alert ? alertPath(alert) : null, notSent };
    });
    return { items: shown, ...(next && { next }) };
  }

  private async standing(viewer: Viewer, rows: ToldRow[]): Promise<Map<string, ComposedAlert>> {
    const found: ComposedAlert[] = [];
    const of = (some: ToldRow[]) => some.map(({ on }) => on);
    const ofSomebody = rows.filter(({ concerned }) => concerned.length > 0);
    const general = rows.filter(({ concerned }) => concerned.length === 0);
    const among = [...new Set(ofSomebody.flatMap(({ concerned }) => concerned))];
    const rules = new Set(ofSomebody.map(({ rule }) => rule));
    if (among.length > 0) found.push(...(await this.alerts.onDays(viewer, of(ofSomebody), among, rules)));
    if (general.length > 0) found.push(...(await this.alerts.generalOnDays(viewer, of(general))));
    return new Map(found.map((alert) => [`${alert.key} ${alert.on}`, alert]));
  }

  /** How many deliveries of each day came to which end, of the last weeks and of what is planned. */
  async counts(): Promise<{ days: DayCounts[]; planned: { day: string; at: Date } | undefined }> {
    const today = this.clock.today();
    const days = await this.rows.counts(addDays(today, -daysBack), addDays(today, daysAhead));
    return { days, planned: await this.rows.lastPlanned() };
  }

  /** Lets workers plan and send at once, and try again what had no way out. */
  async tryAgain(): Promise<void> {
    await this.rows.tryAgain(addDays(this.clock.today(), -daysAgain));
    await this.jobs.add('alerts.plan', {}, { key: 'asked-for' });
    await this.jobs.add('alerts.send', {}, { key: 'asked-for' });
  }
}
