import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/viewer';
import { CustodyRepository } from '../custody/custody.repository';
import { Standing } from '../custody/domain/custody-status';
import { addDays, Day, earlierOf } from '../lib/calendar-date';
import { type Days, MilestonesRepository } from '../milestones/milestones.repository';
import { Page, PageAsked } from '../lib/page';
import { cursorOf, readCursor } from './alerts.dto';
import { CalendarAlerts } from './calendar-alerts';
import { AlertFacts } from './alert-facts';
import { AlertsRepository } from './alerts.repository';
import { generalRules, type RuleCode, ruleCodes } from './domain/alert';
import { compose, ComposedAlert, keyOfMerged } from './domain/compose';
import { Merged, mergeMilestones, standingsOf } from './domain/merge';
import { daysKept, isStillOpen } from './domain/still-open';
import { RecordAlerts } from './record-alerts';

/** Which alerts are asked for. Days are both included. */
export interface AlertWindow {
  from: Day;
  to: Day;
  audience?: 'public' | 'task' | 'all';
  /** Only those that concern this defender, or this joint case. */
  defenderId?: string;
  groupId?: string;
}

/** Of whom alerts are asked for, and which. */
type Narrowing = Pick<AlertWindow, 'audience' | 'defenderId' | 'groupId'> & {
  /** Only what concerns at least one of these defenders. */
  among?: readonly string[];
  /** Only dates of these kinds: what gives no others is not read. */
  rules?: ReadonlySet<RuleCode>;
};

/** Whose dates of unknown day are asked for, and how many at most. */
type OpenAsked = Pick<AlertWindow, 'defenderId' | 'groupId'> & { most?: number };

/** One alert of a defender, of a joint case, or of the calendar, by its key. */
export interface AlertAsked {
  kind: 'defender' | 'group' | 'day';
  /** Of a day of the calendar nothing. */
  subjectId: string;
  key: string;
  /** Its day as it was last seen: a correction may have moved it. */
  near: Day;
}

/** So far from the day at which an alert was last seen it is looked for: first near it, then all over a life. */
const nearby = 183;
const farOff = 366 * 12;

/** Days that are looked at in one go: a year of a large database is read in parts, a year of one case is not. */
const daysAtOnce = 31;
const daysAtOnceOfOne = 366;
/** A part with fewer alerts than this may be followed by one of twice the days, up to ten years; */
const fewAlerts = 500;
/** and with so few, by one of sixteen times the days: to ask costs more than to read what is there. */
const hardlyAny = 30;
const mostDaysAtOnce = 3660;

/** What is coming, from the stored dates: found where the data is, worded here. */
@Injectable()
export class AlertsService {
  constructor(
    private readonly milestones: MilestonesRepository,
    private readonly alerts: AlertsRepository,
    private readonly custody: CustodyRepository,
    private readonly facts: AlertFacts,
    private readonly record: RecordAlerts,
    private readonly calendar: CalendarAlerts,
  ) {}

  /** All alerts of a window, by day. */
  async window(viewer: Viewer, window: AlertWindow): Promise<ComposedAlert[]> {
    const all: ComposedAlert[] = [];
    for await (const part of this.parts(viewer, window)) all.push(...part);
    return all;
  }

  /**
   * What began before today and may still be to come, since its day is not known: for pages that look ahead. Left out
   * is what concerns somebody who was held then and is not today. With it, what should have been reviewed before today.
   * Of many, the first `most` of each.
   */
  async stillOpen(viewer: Viewer, today: Day, { most, ...of }: OpenAsked = {}): Promise<ComposedAlert[]> {
    const merged = await this.merged(viewer, [{ from: addDays(today, -daysKept), to: addDays(today, -1) }], of);
    const open = merged.filter((m) => m.milestones.every((one) => isStillOpen(one, today)));
    const ids = [...new Set(open.flatMap((m) => m.milestones.map((one) => one.defenderId)))];
    const now = new Map((await this.custody.standingsOn(viewer, ids, today)).map((s) => [s.defenderId, s.standing]));
    const stands = (m: Merged): boolean =>
      m.milestones.every((one) => one.standing !== 'held' || now.get(one.defenderId) === 'held');
    const first = open.filter(stands).sort((a, b) => a.on.localeCompare(b.on));
    const composed = await this.compose(viewer, first.slice(0, most));
    return [...(await this.reviewsPassed(viewer, today, { most, ...of })), ...composed].sort(byDay);
  }

  /**
   * All alerts of certain days, by day: for whoever plans ahead. `among`: only those that concern one of these defenders,
   * without the dates that concern nobody in particular. `rules`: only dates of these kinds.
   */
  onDays(
    viewer: Viewer,
    days: readonly Day[],
    among?: readonly string[],
    rules?: ReadonlySet<RuleCode>,
  ): Promise<ComposedAlert[]> {
    return days.length === 0 ? Promise.resolve([]) : this.part(viewer, rangesOf(days), { among, rules });
  }

  /** The alerts of certain days that concern nobody in particular. */
  generalOnDays(viewer: Viewer, days: readonly Day[]): Promise<ComposedAlert[]> {
    return this.calendar.within(viewer, rangesOf(days));
  }

  /**
   * One alert as it stands now, wherever its day has moved; undefined when there is no such alert, or none any more.
   */
  async find(viewer: Viewer, { kind, subjectId, key, near }: AlertAsked): Promise<ComposedAlert | undefined> {
    if (kind === 'day') return this.findDay(viewer, key, near);
    const of = kind === 'group' ? { groupId: subjectId } : { defenderId: subjectId };
    const isIt = (one: ComposedAlert): boolean =>
      one.key === key && one.subject.kind === kind && one.subjectId === subjectId;
    const around = (days: number): Days => ({
      from: within(addDays(near, -days)),
      to: within(addDays(near, days - 1)),
    });
    for await (const part of this.parts(viewer, { ...around(nearby), ...of })) {
      const found = part.find(isIt);
      if (found) return found;
    }
    // Whoever asks for a key that nobody has is told so soon: of all those years nothing is worded but the one.
    const found = (await this.merged(viewer, [around(farOff)], of)).filter((one) => keyOfMerged(one) === key);
    const far = [
      ...(await this.compose(viewer, found)),
      ...(kind === 'group' ? [] : await this.record.within(viewer, [around(farOff)], of)),
    ];
    return far.find(isIt);
  }

  /** A day of the calendar moves when somebody changes its rule: within its year, since its key holds the year. */
  private async findDay(viewer: Viewer, key: string, near: Day): Promise<ComposedAlert | undefined> {
    const around = { from: within(addDays(near, -366)), to: within(addDays(near, 366)) };
    for (const range of [{ from: near, to: near }, around]) {
      const found = (await this.calendar.within(viewer, [range])).find((one) => one.key === key);
      if (found) return found;
    }
    return undefined;
  }

  /** The same in parts, for windows that are too large to hold: longer ones where little falls into them. */
  async *parts(viewer: Viewer, window: AlertWindow, firstDays = Infinity): AsyncGenerator<ComposedAlert[]> {
    const usual = (window.defenderId ?? window.groupId) ? daysAtOnceOfOne : daysAtOnce;
    let days = Math.min(firstDays, usual);
    for (let from = window.from; from <= window.to;) {
      const next = addDays(from, days);
      const found = await this.part(viewer, [{ from, to: earlierOf(window.to, addDays(next, -1)) }], window);
      yield found;
      const growth = found.length < hardlyAny ? 16 : 2;
      days = found.length < fewAlerts ? Math.min(days * growth, mostDaysAtOnce) : Math.min(days, usual);
      from = next;
    }
  }

  /** One page of the alerts of a window. The cursor names a day and how many of it have been given. */
  async page(viewer: Viewer, window: AlertWindow, { after, limit }: PageAsked): Promise<Page<ComposedAlert>> {
    const cursor = after ? readCursor(after) : undefined;
    const items: ComposedAlert[] = [];
    let given = cursor?.given ?? 0;
    let day = cursor && cursor.on > window.from ? cursor.on : window.from;
    let skip = cursor?.on === day ? given : 0;
    // A page is short: one day may fill it.
    for await (const part of this.parts(viewer, { ...window, from: day }, 1)) {
      for (const alert of part) {
        if (skip-- > 0) continue;
        if (items.length === limit) return { items, next: cursorOf(day, given) };
        given = alert.on === day ? given + 1 : 1;
        day = alert.on;
        items.push(alert);
      }
    }
    return { items };
  }

  private async reviewsPassed(viewer: Viewer, today: Day, { defenderId, groupId, most }: OpenAsked) {
    return groupId ? [] : this.record.passed(viewer, addDays(today, -1), defenderId, most);
  }

  private async part(viewer: Viewer, ranges: readonly Days[], of: Narrowing): Promise<ComposedAlert[]> {
    const { audience = 'all', defenderId, groupId, among } = of;
    const composed = await this.compose(viewer, await this.merged(viewer, ranges, of));
    // They are tasks, all of them.
    if (!defenderId && !groupId && !among && audience !== 'public' && wants(of, generalRules))
      composed.push(...(await this.calendar.within(viewer, ranges)));
    if (!groupId && wants(of, recordRules))
      composed.push(...(await this.record.within(viewer, ranges, { defenderId, among })));
    return composed
      .filter((a) => (audience === 'all' || a.audience === audience) && (of.rules?.has(a.rule) ?? true))
      .sort(byDay);
  }

  private async merged(viewer: Viewer, ranges: readonly Days[], of: Narrowing): Promise<Merged[]> {
    const { defenderId, groupId } = of;
    const among = of.among && new Set(of.among);
    const only = await this.concerned(viewer, of);
    const found = wants(of, reckonedRules)
      ? await this.milestones.within(viewer, ranges, only)
      : await this.milestones.plain(viewer, ranges, only);
    const exclusive = of.rules ? found.filter(({ rule }) => of.rules!.has(rule)) : found;
    const counted = wants(of, ['COUNT-DAY']) ? await this.alerts.countedInclusively(viewer, only) : [];
    const inclusive = await this.milestones.dayCounts(viewer, ranges, 'inclusive', counted);
    const groups = await this.alerts.groupsOf(viewer, [
      ...new Set([...exclusive, ...inclusive].map((m) => m.defenderId)),
    ]);
    return mergeMilestones(exclusive, inclusive, groups).filter(
      (m) =>
        (!defenderId || m.concerned.includes(defenderId)) &&
        (!groupId || m.group?.id === groupId) &&
        (!among || m.concerned.some((id) => among.has(id))),
    );
  }

  /** Everybody whose milestones can be part of an alert on these defenders or this joint case; undefined for all. */
  private async concerned(viewer: Viewer, of: Narrowing): Promise<string[] | undefined> {
    const ids = of.defenderId ? [of.defenderId] : of.among && [...of.among];
    if (!ids && !of.groupId) return undefined;
    const groups = ids ? await this.alerts.groupsOf(viewer, ids) : await this.alerts.group(viewer, of.groupId!);
    return [...new Set([...(ids ?? []), ...groups.flatMap((g) => g.members.map((m) => m.defenderId))])];
  }

  private async compose(viewer: Viewer, merged: Merged[]): Promise<ComposedAlert[]> {
    const standing = await this.standings(viewer, merged);
    const known = await this.facts.of(viewer, merged);
    return merged.map((m) =>
      compose(
        m,
        standingsOf(m, (id) => standing(m, id)),
        known,
      ),
    );
  }

  /** A milestone carries the standing of its own defender; that of the other members is looked up. */
  private async standings(viewer: Viewer, merged: Merged[]): Promise<(m: Merged, id: string) => Standing> {
    const key = (id: string, day: Day): string => `${id} ${day}`;
    const asked = new Map<string, { defenderId: string; day: Day }>();
    for (const m of merged) {
      if (m.group) for (const id of m.concerned) asked.set(key(id, m.on), { defenderId: id, day: m.on });
    }
    const found = asked.size ? await this.custody.standingsOnDays(viewer, [...asked.values()]) : [];
    const byKey = new Map(found.map((f) => [key(f.defenderId, f.day), f.standing]));
    return (m, id) => (m.group ? (byKey.get(key(id, m.on)) ?? 'unclear') : m.milestones[0]!.standing);
  }
}

/** Rules of the record, and those whose dates the database cannot reckon by itself. */
const recordRules = ['CONSENT-OLD', 'STANCE-OLD', 'CONFLICT'] as const satisfies RuleCode[];
const reckonedRules = ['FEST-INSIDE', 'BIRTHDAY', 'AGE-ROUND'] as const satisfies RuleCode[];

const wants = ({ rules }: Narrowing, any: readonly RuleCode[]): boolean =>
  rules === undefined || any.some((rule) => rules.has(rule));

/** The days in their order, those that follow each other as one range. */
function rangesOf(days: readonly Day[]): Days[] {
  const ranges: Days[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = ranges.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** Days of the calendar that events may have. */
const within = (day: Day): Day => (day < '1000-01-01' ? '1000-01-01' : day > '9000-01-01' ? '9000-01-01' : day);

/** Leaves no two in doubt: a cursor counts on it. */
const byDay = (a: ComposedAlert, b: ComposedAlert): number =>
  a.on.localeCompare(b.on) ||
  a.audience.localeCompare(b.audience) ||
  ruleCodes.indexOf(a.rule) - ruleCodes.indexOf(b.rule) ||
  a.subject.reference.localeCompare(b.subject.reference) ||
  a.count - b.count ||
  a.because.localeCompare(b.because);
