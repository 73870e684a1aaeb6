import { Festivals } from '../../src/calendars/domain/festival-days';
import { shippedDays } from '../../src/calendars/domain/shipped-days';
import { CustodyEvent } from '../../src/custody/domain/custody-event';
import { Day } from '../../src/lib/calendar-date';
import { parsePartialDate } from '../../src/lib/partial-date';
import { CaseFacts, milestonesOf } from '../../src/milestones/domain/case-milestones';
import { MilestoneRule, Occurrence } from '../../src/milestones/domain/milestone';
import { occurrencesOf } from '../../src/milestones/domain/occurrences';

/** A case in China, unless `more` says otherwise; `birth` is an EDTF date. */
export const facts = (
  events: CustodyEvent[],
  more: Partial<Omit<CaseFacts, 'events'>> & { birth?: string } = {},
): CaseFacts => ({
  born: more.birth ? parsePartialDate(more.birth) : null,
  country: more.country ?? 'CN',
  birthdayCalendar: more.birthdayCalendar ?? null,
  festivals: more.festivals ?? null,
  events,
});

/** The festivals with which Vigil comes, all of them turned on. */
export const shippedFestivals = new Festivals(shippedDays.map((day) => ({ ...day, enabled: true })));

/** The milestones of a window, of all rules or of some. */
export const between = (one: CaseFacts, from: Day, to: Day, ...rules: MilestoneRule[]): Occurrence[] =>
  milestonesOf(one)
    .flatMap((basis) => occurrencesOf(basis, from, to, 'exclusive', shippedFestivals))
    .filter((o) => rules.length === 0 || rules.includes(o.rule))
    .sort((a, b) => a.on.localeCompare(b.on) || a.rule.localeCompare(b.rule));

/** Milestones as a test reads them: day, rule, number. */
export const told = (found: Occurrence[]): string[] => found.map((o) => `${o.on} ${o.rule} ${o.count}`);
