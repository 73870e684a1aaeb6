/** How widely a case may be known, from the widest to the narrowest. What is not stated is treated as internal. */
export const levels = ['public', 'partners', 'internal', 'restricted', 'sealed'] as const;
export type Level = (typeof levels)[number];

/** The place of a level in that order, as `defender.level` holds it. */
export const levelNumber = (level: Level | null): number => levels.indexOf(level ?? 'internal');

/** Whoever may see everything has a clearance above every level: the command line and jobs. */
export const EVERYTHING = levels.length;

/** Sees no case by its level, only those that were opened to the person or a team. */
export const NOTHING = -1;

/** What each level means, in words for a page. */
export const levelWords: Record<Level, string> = {
  public: 'everybody in the organisation, and the public as far as consent goes',
  partners: 'everybody in the organisation, and the partners with whom the case is shared',
  internal: 'everybody in the organisation',
  restricted: 'administrators, and the people and teams to whom the case is opened',
  sealed: 'only the people to whom the case is opened by name',
};
