import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { DayInput } from './calendar-fields';
import { CalendarRepository, type KeptDay, shippedDay } from './calendar.repository';
import type { CalendarDay } from './domain/calendar-day';

const stale = (): Conflict => new Conflict('Somebody changed this day since you opened it.', true);

/** The calendar of the field, as the organisation keeps it. What is changed counts from the next question on. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<KeptDay[]> {
    return this.calendar.days();
  }

  /** @throws NotFound */
  async get(code: string): Promise<KeptDay> {
    const day = (await this.calendar.days()).find((one) => one.code === code);
    if (!day) throw new NotFound('There is no such day in the calendar.');
    return day;
  }

  /** Adds a day under a code that is made from its name. */
  add(viewer: Viewer, input: DayInput): Promise<KeptDay> {
    return this.database.transaction(viewer, async () => {
      const taken = new Set((await this.calendar.days()).map((day) => day.code));
      const code = freeCode(input.names.en, taken);
      await this.write(viewer, { ...input, code }, 0, null);
      return this.get(code);
    });
  }

  /**
   * Changes a day; its kind stays, since alerts are known by it.
   * @param version the one that was read: 0 of a day that is as it came
   * @throws Conflict when somebody changed it since
   */
  change(viewer: Viewer, code: string, version: number, input: DayInput): Promise<KeptDay> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(code);
      if (before.version !== version) throw stale();
      await this.write(viewer, { ...input, kind: before.kind, code }, version, before);
      return this.get(code);
    });
  }

  /** Takes a day that was added here out, or puts one back as Vigil comes with it. @throws Conflict when it was changed since */
  remove(viewer: Viewer, code: string, version: number): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(code);
      if (before.version !== version || version === 0) throw stale();
      noteForTrail({ day: code, before: plain(before), after: plain(shippedDay(code) ?? null) });
      if (!(await this.calendar.remove(code, version))) throw stale();
    });
  }

  private async write(viewer: Viewer, day: CalendarDay, version: number, before: KeptDay | null): Promise<void> {
    noteForTrail({ day: day.code, before: plain(before), after: plain(day) });
    const by = { accountId: viewer.accountId, at: this.clock.now() };
    if (!(await this.calendar.put(day, version, by))) throw stale();
  }
}

/** A day as the trail keeps it. */
function plain(day: CalendarDay | null): object | null {
  if (!day) return null;
  const { kind, names, rule, countries, concerns, moment, audience, leads, enabled, source, mayDiffer } = day;
  return { kind, names, rule, countries, concerns, moment, audience, leads, enabled, source, mayDiffer };
}

/** A short code from a name: "Day of the Sea" gives `day-of-the-sea`, and `day-of-the-sea-2` where that is taken. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const plainName = name.normalize('NFKD').toLowerCase();
  const base =
    plainName
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 34)
      .replace(/-+$/, '') || 'day';
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(code) && code !== 'new') return code;
  }
}
