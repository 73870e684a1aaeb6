import { CustodyNoun, CustodyStatus, nounOf } from '../domain/custody-status';

const phrases: Record<CustodyNoun, string> = {
  in_detention: 'in detention',
  in_prison: 'in prison',
  disappeared: 'disappeared',
  house_arrest: 'under house arrest',
  deprived_of_liberty: 'deprived of liberty',
};

/** The words after "434 days": in detention, disappeared … Undefined for whoever is not held. */
export function heldPhrase(status: CustodyStatus): string | undefined {
  const noun = nounOf(status);
  return noun && phrases[noun];
}
