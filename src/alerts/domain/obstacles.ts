import { isBirthWithheld, type Obstacle } from '../../defenders/domain/publicity';
import type { MilestoneRule } from '../../milestones/domain/milestone';
import type { Known } from './known';
import type { Merged } from './merge';

/**
 * What keeps an alert from being public; every one of them must be gone.
 * - `rule`: dates of this kind are tasks for the team, whatever the case
 * - `nobody_held`: nobody whom it concerns is held on the day
 * - `date_in_doubt`, `custody_in_doubt`: the date, or that somebody is held, is not certain
 * - `person`: somebody may not be named in public today
 * - `withheld`: it rests on something of hers that the public is not told
 * - `birth`: her date of birth stays inside
 */
export type AlertObstacle =
  | { kind: 'rule' | 'nobody_held' | 'date_in_doubt' | 'custody_in_doubt' }
  | { kind: 'person'; defenderId: string; why: Obstacle }
  | { kind: 'withheld' | 'birth'; defenderId: string };

/** Rules that may give a headline. The milestones of all others are not publishable by themselves. */
const said = new Set<MilestoneRule>([
  'ANNIV-Y',
  'ANNIV-ENFD',
  'ANNIV-SENT',
  'ANNIV-TRIAL',
  'ANNIV-FORCED-LAWYER',
  'COUNT-DAY',
  'BIRTHDAY',
  'AGE-ROUND',
  'FEST-INSIDE',
  'REL-COUNT',
]);
const ofBirth = new Set<MilestoneRule>(['BIRTHDAY', 'AGE-ROUND']);

/** Of the festivals of a person some are for the team alone. */
function doubtOf(rule: MilestoneRule, doubtful: Merged['milestones']): 'rule' | 'date_in_doubt' | 'custody_in_doubt' {
  if (doubtful.some((m) => m.uncertain)) return 'date_in_doubt';
  return rule === 'FEST-INSIDE' ? 'rule' : 'custody_in_doubt';
}

/** What stands against a public headline, for the date itself first, then for each person; nothing: it is public. */
export function obstaclesOf(merged: Merged, eventIds: string[], known: Known): AlertObstacle[] {
  const obstacles: AlertObstacle[] = [];
  const ofHeld = merged.milestones.filter((m) => m.standing === 'held');
  const doubtful = ofHeld.filter((m) => !m.publishable);
  if (!said.has(merged.rule)) obstacles.push({ kind: 'rule' });
  else if (ofHeld.length === 0) obstacles.push({ kind: 'nobody_held' });
  else if (doubtful.length > 0) obstacles.push({ kind: doubtOf(merged.rule, doubtful) });
  for (const defenderId of merged.concerned) {
    const why = known.obstacle(defenderId);
    if (why !== null) obstacles.push({ kind: 'person', defenderId, why });
    if (known.isWithheld(defenderId, eventIds)) obstacles.push({ kind: 'withheld', defenderId });
    if (ofBirth.has(merged.rule) && isBirthWithheld(known.person(defenderId)))
      obstacles.push({ kind: 'birth', defenderId });
  }
  return obstacles;
}
