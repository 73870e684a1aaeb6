import { factLevel } from '../../../src/access/domain/audience';
import type { RuleCode } from '../../../src/alerts/domain/alert';
import { alertKey } from '../../../src/alerts/domain/alert-key';
import type { Known } from '../../../src/alerts/domain/known';
import { distinctionOf, type JointCase, type Merged, mergeMilestones } from '../../../src/alerts/domain/merge';
import { obstaclesOf } from '../../../src/alerts/domain/obstacles';
import { Festivals } from '../../../src/calendars/domain/festival-days';
import { shippedDays } from '../../../src/calendars/domain/shipped-days';
import { bearsOnCustody } from '../../../src/custody/domain/bears-on-custody';
import { healthKinds } from '../../../src/custody/domain/health-kinds';
import { mayFactBeTold } from '../../../src/defenders/domain/may-be-told';
import { isQuiet, obstacleToNaming } from '../../../src/defenders/domain/publicity';
import { addDays, type Day } from '../../../src/lib/calendar-date';
import type { DefenderMilestone } from '../../../src/milestones/domain/milestone';
import { type DayCountConvention, occurrencesOf } from '../../../src/milestones/domain/occurrences';
import { conflictsOf } from '../../../src/sources/domain/conflicts';
import { basesTold, isPartlyTold, type KnownCase, standingOn } from './known-case';

/** An alert as far as it decides who is told of it, and when. */
export interface KnownAlert {
  key: string;
  rule: RuleCode;
  on: Day;
  until: Day | null;
  count: number;
  groupId: string | null;
  subjectId: string;
  /** For a person who reads of a difference. */
  reference: string;
  concerned: readonly string[];
  countries: readonly string[];
  /** What it was merged from; null: it is a task whatever the case. */
  merged: Merged | null;
}

export interface Span {
  from: Day;
  to: Day;
}

const kept = shippedDays.filter((day) => day.enabled);
const festivals = new Festivals(kept);
/** A festival of a faith says what somebody believes: other organisations hear of none. */
const festivalsForPartners = new Festivals(kept.filter(({ audience }) => audience === 'public'));

/** Every alert of a few cases that belong together, as somebody sees them who sees all of these and is told such facts. */
export function alertsOfCases(
  cases: readonly KnownCase[],
  groups: readonly JointCase[],
  facts: number,
  { from, to }: Span,
): KnownAlert[] {
  const dated = (one: KnownCase, convention: DayCountConvention): DefenderMilestone[] =>
    basesTold(one, facts).flatMap((basis) =>
      occurrencesOf(basis, from, to, convention, facts < 2 ? festivalsForPartners : festivals).map(
        ({ basis: of, rule, on, count, unit }) => ({ ...of, rule, on, count, unit, defenderId: one.id }),
      ),
    );
  const counting = new Set(
    groups.filter((g) => g.dayCount === 'inclusive').flatMap((g) => g.members.map((m) => m.defenderId)),
  );
  const inclusive = cases
    .filter(({ id }) => counting.has(id))
    .flatMap((one) => dated(one, 'inclusive').filter(({ rule }) => rule === 'COUNT-DAY'));
  const exclusive = cases.flatMap((one) => dated(one, 'exclusive'));
  const byId = new Map(cases.map((one) => [one.id, one]));
  const merged = mergeMilestones(exclusive, inclusive, [...groups]).map((m) => alertOf(m, byId));
  // How the team works is no affair of partners.
  return facts < 2 ? merged : [...merged, ...cases.flatMap((one) => onTheRecord(one, facts, { from, to }))];
}

function alertOf(merged: Merged, cases: ReadonlyMap<string, KnownCase>): KnownAlert {
  const { rule, on, count, unit, group, milestones, concerned } = merged;
  const [first] = milestones;
  const subjectId = group?.id ?? concerned[0]!;
  const isWindow = milestones.some(({ precision }) => precision === 'window');
  return {
    key: alertKey({ rule, subjectId, count, unit, of: `${first!.eventIds[0] ?? ''} ${distinctionOf(first!)}` }),
    rule,
    on,
    until: isWindow ? addDays(on, Math.max(...milestones.map(({ windowDays }) => windowDays))) : null,
    count,
    groupId: group?.id ?? null,
    subjectId,
    reference: group?.reference ?? cases.get(subjectId)!.reference,
    concerned,
    countries: [],
    merged,
  };
}

/** What is to be asked or decided again, and sources that differ. */
function onTheRecord(one: KnownCase, facts: number, { from, to }: Span): KnownAlert[] {
  const found: KnownAlert[] = [];
  const add = (rule: RuleCode, on: Day | null | undefined, of: string): void => {
    if (on == null || on < from || on > to) return;
    found.push({
      key: alertKey({ rule, subjectId: one.id, count: 0, unit: 'day', of }),
      rule,
      on,
      until: null,
      count: 0,
      groupId: null,
      subjectId: one.id,
      reference: one.reference,
      concerned: [one.id],
      countries: [],
      merged: null,
    });
  };
  const { stance, answers, confidentiality } = one.person;
  const reviews = new Map<Day, string[]>();
  for (const [scope, answer] of Object.entries(answers)) {
    if (answer.reviewOn && (answer.value === 'given' || answer.value === 'cannot_ask'))
      reviews.set(answer.reviewOn, [...(reviews.get(answer.reviewOn) ?? []), scope].sort());
  }
  for (const [on, scopes] of reviews) add('CONSENT-OLD', on, [on, ...scopes].join());
  add('STANCE-OLD', stance?.review_on, `${stance?.review_on}`);
  const yes = answers.public_name;
  if (
    yes?.value === 'given' &&
    !yes.reviewOn &&
    confidentiality === 'public' &&
    (stance?.value ?? 'public') === 'public'
  )
    if (/^\d{4}-\d\d-\d\d$/.test(one.answeredOn ?? '')) {
      const on = addDays(one.answeredOn!, 180);
      if (!isPartlyTold(one, facts) && standingOn(one, on) === 'held') add('CONSENT-OLD', on, 'aged');
    }
  for (const { date, retracted, preferred, claims } of one.events)
    for (const claim of claims)
      if (!retracted && !preferred && claim.date !== date)
        if (conflictsOf({ date, citations: [{ date: claim.date }] })[0]?.verdict === 'contradicts')
          add('CONFLICT', claim.on, claim.id);
  return found;
}

/** May the alert be published, as somebody sees it who is told such facts? */
export function isPublic(
  { merged }: KnownAlert,
  facts: number,
  caseOf: (id: string) => KnownCase,
  today: Day,
): boolean {
  if (merged === null) return false;
  const ids = [...new Set(merged.milestones.flatMap((m) => m.eventIds))];
  const known: Known = {
    person: (id) => caseOf(id).person,
    obstacle: (id) => obstacleToNaming(caseOf(id).person, today),
    isWithheld: (id, of) => caseOf(id).events.some((event) => isWithheld(event, caseOf(id), of, facts, today)),
    sourcesOf: () => [],
    isDisputed: () => false,
  };
  return obstaclesOf(merged, ids, known).length === 0;
}

function isWithheld(
  { id, kind, sensitivity, retracted }: KnownCase['events'][number],
  { person }: KnownCase,
  ids: readonly string[],
  facts: number,
  today: Day,
): boolean {
  const level = factLevel(sensitivity ?? null);
  if (level > facts) return false;
  if (level > 0 && !retracted && (bearsOnCustody(kind) || ids.includes(id))) return true;
  if (!ids.includes(id) || !healthKinds.includes(kind)) return false;
  return !mayFactBeTold({ kind: 'health', sensitivity: null }, person.answers, 'public', today).told;
}

export const isOfQuiet = ({ concerned }: KnownAlert, caseOf: (id: string) => KnownCase): boolean =>
  concerned.some((id) => isQuiet(caseOf(id).person));
