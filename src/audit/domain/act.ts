/** What the page of the trail is narrowed down by. */
export const actGroups = {
  case: 'Cases opened or changed',
  list: 'Lists, searches, calendar and alerts',
  confidential: 'Confidential records',
  export: 'Taken out or brought in',
  'sign-in': 'Signing in and out',
  account: 'People, teams and tokens',
  told: 'Subscriptions, mutes and lead times',
  command: 'Commands and upkeep',
  trail: 'The trail itself',
  refused: 'Refused',
} as const;
export type ActGroup = keyof typeof actGroups;

/** What an act means for the case that it names. */
export type CaseSense = 'seen' | 'changed' | 'exported';

export interface Act {
  group: ActGroup;
  /** In words, after a person's name: begins with a verb in the past tense. */
  words: string;
  sense?: CaseSense;
}

/** Acts of one group, each with its words. */
export const of = (group: ActGroup, words: Record<string, string>, sense?: CaseSense): Record<string, Act> =>
  Object.fromEntries(Object.entries(words).map(([act, text]) => [act, { group, words: text, sense }]));
