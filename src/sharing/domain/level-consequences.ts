import { type Onlooker, sees, type Sharing, type OpenedTo, isOpen } from './who-sees';

/** A level, and whether partners may be told of the case at it. */
export type Standing = Pick<Sharing, 'level' | 'shared'>;

/** What follows when the level of a case is changed. */
export interface LevelConsequences<P extends Onlooker, O extends OpenedTo> {
  /** Who sees the case and would not. */
  lose: P[];
  /** Who does not see it and would. */
  gain: P[];
  /** Openings to teams that would end. */
  ended: O[];
  /** Openings that would go on and give nobody sight, since nobody in them may see such a case. */
  idle: O[];
}

/**
 * Works it out before anybody does it.
 * @param viewer who would change the level: she keeps the case
 */
export function levelConsequences<P extends Onlooker, O extends OpenedTo>(
  people: readonly P[],
  openings: readonly O[],
  { before, after, viewer, now }: { before: Standing; after: Standing; viewer: string | null; now: Date },
): LevelConsequences<P, O> {
  const open = openings.filter((one) => isOpen(one, now));
  const ended =
    after.level === 'sealed' && before.level !== 'sealed' ? open.filter(({ teamId }) => teamId !== null) : [];
  const left = open.filter((one) => !ended.includes(one));
  const [was, is]: Sharing[] = [
    { ...before, openings: open, now },
    { ...after, openings: left, now },
  ];
  const seesAfter = (one: P): boolean => one.id === viewer || sees(one, is!);
  const seesNow = (one: P): boolean => sees(one, was!);
  return {
    lose: people.filter((one) => seesNow(one) && !seesAfter(one)),
    gain: people.filter((one) => !seesNow(one) && seesAfter(one)),
    ended,
    idle: left.filter((opening) => isIdle(opening, people, { ...after, now })),
  };
}

/** Does an opening that has not ended give nobody sight? */
export function isIdle(opening: OpenedTo, people: readonly Onlooker[], sharing: Omit<Sharing, 'openings'>): boolean {
  const whom = people.filter((one) => one.id === opening.accountId || one.teams.includes(opening.teamId ?? ''));
  return whom.length > 0 && !whom.some((one) => sees(one, { ...sharing, openings: [opening] }));
}
