import type { Audience } from '../access/domain/audience';
import type { Day } from '../lib/calendar-date';
import { sensitiveFields } from './domain/field-sensitivity';
import { tellingOfField, tellingOfNames } from './domain/profile-facts';
import type { NameForm, Profile } from './profile';

/**
 * What somebody is shown who does not keep the record: the fields that she is told; the others are empty, as if they
 * were not known. Outside the organisation nothing is said of consent, of festivals that are kept, and of how the case is handled. Where no name may
 * be told, the reference stands for it.
 */
export function toldProfile(profile: Profile, audience: Audience, today: Day): Profile {
  const outside = audience !== 'internal';
  const tellings = tellingOfNames(profile, audience, today);
  const names = profile.names.filter((_, i) => tellings[i]!.told);
  const shown = { ...profile, names: names.map((name) => (outside ? { ...name, sensitivity: null } : name)) };
  for (const field of sensitiveFields) if (!tellingOfField(profile, field, audience, today).told) shown[field] = null;
  if (shown.born === null) shown.birthdayCalendar = null;
  if (shown.names.length === 0) shown.names = [referenceAsName(profile)];
  shown.sensitivity = outside ? null : withoutRestricted(profile);
  return outside ? { ...shown, confidentiality: null, stance: null, consent: {}, answers: {}, festivals: null } : shown;
}

/** Of a field that she is not told, a colleague is not told either that there is one. */
function withoutRestricted({ sensitivity }: Profile): Profile['sensitivity'] {
  const known = Object.entries(sensitivity ?? {}).filter(([, word]) => word !== 'restricted');
  return known.length > 0 ? Object.fromEntries(known) : null;
}

const referenceAsName = ({ reference }: Profile): NameForm => ({
  text: reference,
  lang: null,
  kind: null,
  sensitivity: null,
});
