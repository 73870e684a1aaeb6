import { CustodyNoun, CustodyStatus, nounOf } from '../domain/custody-status';

// The days count from the first in custody: whoever serves a sentence now was in detention all the time, not in prison.
const phrases: Record<CustodyNoun, string> = {
  in_detention: 'in detention',
  in_prison: 'in detention',
  disappeared: 'disappeared',
  house_arrest: 'under house arrest',
  deprived_of_liberty: 'deprived of liberty',
};

/** The words after "434 days": in detention, disappeared … Undefined for whoever is not held. */
export function heldPhrase(status: CustodyStatus): string | undefined {
  const noun = nounOf(status);
  return noun && phrases[noun];
}
