import { CustodyNoun } from '../../custody/domain/custody-status';
import { addDays, type Day } from '../../lib/calendar-date';
import { Alert, HeadlineFacts } from './alert';
import { alertKey } from './alert-key';
import { arithmeticOf } from './arithmetic';
import { DefenderMilestone } from '../../milestones/domain/milestone';
import { Known } from './known';
import { distinctionOf, Merged, Standings } from './merge';
import { type AlertObstacle, obstaclesOf } from './obstacles';
import { caseCode } from '../../defenders/domain/case-code';
import { isQuiet, nameOrReference } from '../../defenders/domain/publicity';
import { spokenOf as spokenAs } from '../../defenders/domain/spoken-of';
import { headline } from './wording/headline';

/** An alert with what a page needs besides: the id of its subject for links, and how well its day is known. */
export interface ComposedAlert extends Alert {
  /** The same before and after a correction of the date: see `alertKey`. */
  key: string;
  subjectId: string;
  /** What stands for the subject where no name may: see `caseCode`. */
  code: string;
  /** The ids of all of whom it speaks: the defender, or the members of the joint case on the day. Of a census nobody. */
  concerned: string[];
  /** The ids of those whom the headline names, in the order of `facts.names`. */
  named: string[];
  /** Of a date that concerns nobody in particular: the countries to which it means something. Absent: everybody's. */
  countries?: readonly string[];
  /** The events on which it rests. */
  eventIds: string[];
  /** With precision `window`: the last of the days on which it may fall. */
  until?: Day;
  precision: HeadlineFacts['precision'];
  /** Is somebody whom it concerns not to be spoken of? Then it stands on the pages of Vigil and nowhere else. */
  quiet: boolean;
  /** What keeps it from being public: none for a public one. For colleagues, never for outside. */
  obstacles: readonly AlertObstacle[];
  /** What the headline is made from, so that it can be said in other languages and in more words. */
  facts: HeadlineFacts;
}

/**
 * Turns what was found into what may be said. It is public only when the rule allows a headline, the date is not in
 * doubt, and everyone whom it concerns may be named; otherwise it is a task for the team.
 */
export function compose(merged: Merged, standings: Standings, known: Known): ComposedAlert {
  const reached = new Set(merged.milestones.map((m) => m.defenderId));
  const spokenOf = spoken(merged, standings, reached);
  const reference = (id: string): string => known.person(id).reference;
  const eventIds = [...new Set(merged.milestones.flatMap((m) => m.eventIds))];
  const obstacles = obstaclesOf(merged, eventIds, known);
  const audience = obstacles.length === 0 ? 'public' : 'task';
  const facts = factsOf(merged, standings, reached, spokenOf, known);
  return {
    key: keyOfMerged(merged),
    concerned: merged.concerned,
    named: spokenOf,
    eventIds,
    ...(facts.until && { until: facts.until }),
    on: merged.on,
    rule: merged.rule,
    count: merged.count,
    unit: merged.unit,
    subject: merged.group
      ? { kind: 'group', reference: merged.group.reference }
      : { kind: 'defender', reference: reference(merged.concerned[0]!) },
    subjectId: subjectIdOf(merged),
    code: codeOf(merged, known),
    precision: facts.precision,
    quiet: merged.concerned.some((id) => isQuiet(known.person(id))),
    facts,
    headline: headline(facts),
    audience,
    obstacles,
    held: standings.held.map(reference),
    free: standings.free.map(reference),
    because: arithmeticOf(merged, known, audience),
    sources: known.sourcesOf(eventIds, audience),
  };
}

function codeOf({ group, concerned }: Merged, known: Known): string {
  const names = concerned.flatMap((id) => known.person(id).names.map(({ text }) => text));
  return group
    ? caseCode(group, [group.name, group.hashtag ?? '', ...names])
    : caseCode(known.person(concerned[0]!), names);
}

const subjectIdOf = ({ group, concerned }: Merged): string => group?.id ?? concerned[0]!;

/** The key of the alert that these will be, without wording it. */
export const keyOfMerged = (merged: Merged): string =>
  alertKey({ ...merged, subjectId: subjectIdOf(merged), of: originOf(merged) });

/** The event from which the first of them counts, and the rule of law, or the festival: what is counted from another is another alert. */
const originOf = ({ milestones: [first] }: Merged): string =>
  [first!.eventIds[0] ?? '', distinctionOf(first!)].join(' ');

/** Those named: who reach the milestone and are held; nobody held, then all who reach it. */
function spoken(merged: Merged, standings: Standings, reached: Set<string>): string[] {
  const held = standings.held.filter((id) => reached.has(id));
  return held.length ? held : merged.concerned.filter((id) => reached.has(id));
}

const ofSome = new Set<Merged['rule']>(['ANNIV-SENT', 'ANNIV-TRIAL', 'ANNIV-FORCED-LAWYER']);

function factsOf(
  merged: Merged,
  standings: Standings,
  reached: Set<string>,
  spokenOf: string[],
  known: Known,
): HeadlineFacts {
  const { group, milestones } = merged;
  // A sentence is the sentence of those on whom it was passed, and nobody else's. So are a trial and a lawyer.
  const namedAlone = ofSome.has(merged.rule) && group !== null && reached.size < merged.concerned.length;
  const asked = namedAlone ? spokenOf : merged.concerned;
  const held = asked.filter((id) => standings.held.includes(id) && reached.has(id)).length;
  const standing = held === asked.length ? 'all' : held > 0 ? 'some' : 'none';
  const precision = weakest(milestones);
  const windowDays = Math.max(...milestones.map((m) => m.windowDays));
  return {
    rule: merged.rule,
    on: merged.on,
    count: merged.count,
    unit: merged.unit,
    precision,
    ...(precision === 'window' && { until: addDays(merged.on, windowDays) }),
    noun: commonNoun(milestones),
    names: spokenOf.map((id) => nameOrReference(known.person(id))),
    people: spokenOf.map((id) => spokenAs(known.person(id))),
    ...(group && { group: { name: group.name, ...(group.hashtag && { hashtag: group.hashtag }) } }),
    standing,
    ...(standing === 'none' && { allFree: asked.every((id) => standings.free.includes(id)) }),
    ...(namedAlone && { namedAlone }),
    uncertain: milestones.some((m) => m.uncertain),
    ...detailOf(milestones),
  };
}

/** Who are held again after a release are said to be so only when all of them are. */
function detailOf(milestones: DefenderMilestone[]): Pick<HeadlineFacts, 'detail'> {
  const detail = milestones[0]!.detail;
  const again = milestones.every((m) => m.standing !== 'held' || m.detail?.again);
  return detail ? { detail: { ...detail, again: again && detail.again } } : {};
}

function weakest(milestones: DefenderMilestone[]): HeadlineFacts['precision'] {
  if (milestones.some((m) => m.precision === 'window')) return 'window';
  return milestones.some((m) => m.precision === 'month') ? 'month' : 'day';
}

/** One noun that is true of all: prison is detention; everything else together is deprivation of liberty. */
function commonNoun(milestones: DefenderMilestone[]): CustodyNoun {
  const nouns = new Set(milestones.filter((m) => m.noun !== null).map((m) => m.noun!));
  if (nouns.size === 0) return 'in_detention';
  if (nouns.size === 1) return [...nouns][0]!;
  return [...nouns].every((n) => n === 'in_detention' || n === 'in_prison') ? 'in_detention' : 'deprived_of_liberty';
}
