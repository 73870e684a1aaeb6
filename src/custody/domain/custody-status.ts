/** What a person's events add up to on a day. Derived, never typed by hand. Standing says what may be claimed of it. */
export type Standing = 'held' | 'free' | 'dead' | 'unclear';

/** The word a headline may use: each must be true of the whole time that is counted. */
export type CustodyNoun = 'in_detention' | 'in_prison' | 'disappeared' | 'house_arrest' | 'deprived_of_liberty';

interface StatusInfo {
  standing: Standing;
  label: string;
  noun?: CustodyNoun;
}

export const custodyStatuses = {
  missing: { standing: 'held', label: 'Missing', noun: 'disappeared' },
  held_unacknowledged: { standing: 'held', label: 'Disappeared: custody not acknowledged', noun: 'disappeared' },
  held_incommunicado: { standing: 'held', label: 'Held without contact', noun: 'in_detention' },
  held_pretrial: { standing: 'held', label: 'In pre-trial detention', noun: 'in_detention' },
  held_trial: { standing: 'held', label: 'In detention, on trial', noun: 'in_detention' },
  held_convicted_appeal: { standing: 'held', label: 'Convicted, appeal pending', noun: 'in_prison' },
  serving: { standing: 'held', label: 'Serving a sentence', noun: 'in_prison' },
  held_past_term: { standing: 'held', label: 'Held beyond the end of the term', noun: 'in_prison' },
  house_arrest: { standing: 'held', label: 'Under house arrest', noun: 'house_arrest' },
  psychiatric: { standing: 'held', label: 'In a psychiatric hospital', noun: 'in_detention' },
  admin_detention: { standing: 'held', label: 'In administrative detention', noun: 'in_detention' },
  military_custody: { standing: 'held', label: 'In military custody', noun: 'in_detention' },
  nonstate_captive: { standing: 'held', label: 'Held by a non-state group', noun: 'deprived_of_liberty' },
  term_ended_unconfirmed: { standing: 'unclear', label: 'Term has ended, release not confirmed' },
  bail: { standing: 'free', label: 'On bail' },
  parole: { standing: 'free', label: 'On parole' },
  suspended: { standing: 'free', label: 'Sentence suspended' },
  released_restricted: { standing: 'free', label: 'Released, under restrictions' },
  released_full: { standing: 'free', label: 'Released' },
  released_unconfirmed: { standing: 'unclear', label: 'Release reported, liberty not confirmed' },
  acquitted: { standing: 'free', label: 'Acquitted' },
  exiled: { standing: 'free', label: 'In exile' },
  fled: { standing: 'free', label: 'Fled' },
  escaped: { standing: 'free', label: 'Escaped' },
  dead_in_custody: { standing: 'dead', label: 'Died in custody' },
  dead_after_release: { standing: 'dead', label: 'Dead' },
  executed: { standing: 'dead', label: 'Executed' },
  unknown: { standing: 'unclear', label: 'Not known' },
} as const satisfies Record<string, StatusInfo>;

export type CustodyStatus = keyof typeof custodyStatuses;

export const custodyStatusCodes = Object.keys(custodyStatuses) as CustodyStatus[];

/** Kept in the vocabulary for the cases to come: no kind of event leads to them today. */
const notReached = ['military_custody', 'nonstate_captive', 'suspended', 'fled'] as const satisfies CustodyStatus[];

/** The statuses that a timeline can lead to: those that are worth offering where somebody looks for cases. */
export const reachableStatuses = custodyStatusCodes.filter(
  (code): code is ReachableStatus => !(notReached as readonly CustodyStatus[]).includes(code),
);
export type ReachableStatus = Exclude<CustodyStatus, (typeof notReached)[number]>;

export const isReachable = (code: string): code is ReachableStatus =>
  (reachableStatuses as readonly string[]).includes(code);

export const standingOf = (status: CustodyStatus): Standing => custodyStatuses[status].standing;

/** The noun for a status that is held; undefined for every other. */
export const nounOf = (status: CustodyStatus): CustodyNoun | undefined => (custodyStatuses[status] as StatusInfo).noun;
