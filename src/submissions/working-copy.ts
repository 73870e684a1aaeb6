import { bareAnswer } from '../defenders/domain/consent';
import { disclose, type WholeCase } from '../disclosure/domain/disclose';
import type { Day } from '../lib/calendar-date';
import type { ToldCase } from './drafting/submission';

/**
 * The case as the UN would be told it once the person has agreed: nothing else is assumed, level, stance and sensitivity
 * hold. For a working copy of the organisation alone, which is never final, so that a draft can be written, and shown to
 * the person, before she is asked. Null where something else than a missing answer stands against it.
 */
export function asIfAgreed(whole: WholeCase, today: Day): ToldCase | null {
  const { profile } = whole;
  const answers = { ...profile.answers, un_confidential: bareAnswer('given') };
  return disclose({ ...whole, profile: { ...profile, answers } }, 'un_confidential', today);
}
