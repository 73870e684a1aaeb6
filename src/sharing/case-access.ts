import type { Level } from '../access/domain/levels';
import type { Role } from '../access/domain/roles';
import type { Profile } from '../defenders/profile';
import type { Day } from '../lib/calendar-date';
import type { Invitee, Keeper } from './domain/opening-rules';
import type { Onlooker } from './domain/who-sees';

/** Somebody with an account, as far as it matters to who sees a case. */
export interface Colleague extends Onlooker, Invitee {
  createdAt: Date;
}

export interface TeamName {
  id: string;
  name: string;
}

/** An opening as it is kept, with the names that belong to it. */
export interface Opening extends Keeper {
  id: string;
  /** Of the person or the team. */
  name: string;
  openedAt: Date;
  /** The name of whoever opened it. */
  openedBy: string;
  reason: string | null;
}

/** An opening as it is shown. */
export interface OpeningShown extends Opening {
  state: 'open' | 'ended';
  /** The last day on which it is open, where the team sits; null: there is no end. */
  until: Day | null;
  /** Of a team: how many people belong to it and can sign in. */
  people: number | null;
  /** It goes on, but gives nobody sight: those whom it concerns may not see a case of this level. */
  idle: boolean;
  /** Without it nobody would see the sealed case any more, now or for good: it cannot be ended. */
  last: boolean;
}

/** Who sees one case at this moment, and why. */
export interface CaseAccess {
  defender: Profile;
  level: Level;
  /** How many people see it in all. */
  people: number;
  /** The roles that see it without being named, and how many people have each. */
  byRole: { role: Role; people: number }[];
  open: OpeningShown[];
  /** Newest end first. */
  ended: OpeningShown[];
}

/** What would follow from another level, for whoever is about to choose it. */
export interface LevelPreview {
  defender: Profile;
  before: Level;
  after: Level;
  /** How many people of each role would lose sight of the case, and how many would see it who do not. */
  lose: RoleCount[];
  gain: RoleCount[];
  /** Openings to teams that would end. */
  ended: OpeningShown[];
  idle: OpeningShown[];
  /** Joint cases that whoever loses sight of the case does not see either, by name. */
  groups: string[];
}

export interface RoleCount {
  role: Role;
  people: number;
}
