import type { Audience, Sensitivity } from '../../access/domain/audience';
import { mayBeTold, type Telling } from '../../defenders/domain/may-be-told';
import { caseOf, type ProfileToTell } from '../../defenders/domain/profile-facts';
import type { Day } from '../../lib/calendar-date';

/** May the audience be shown a document of this case on this day? A document is a fact of its case, like an event. */
export const tellingOfDocument = (
  profile: ProfileToTell,
  { sensitivity }: { sensitivity: Sensitivity | null },
  audience: Audience,
  today: Day,
): Telling => mayBeTold({ kind: 'plain', sensitivity }, caseOf(profile), audience, today);
