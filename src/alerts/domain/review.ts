import type { ConsentScope } from '../../defenders/domain/consent';
import { caseCode } from '../../defenders/domain/case-code';
import { isQuiet, nameOrReference } from '../../defenders/domain/publicity';
import type { Stance } from '../../defenders/domain/stance';
import type { NameToTell } from '../../defenders/domain/names-told';
import { addDays, type Day } from '../../lib/calendar-date';
import { shortDay } from '../../lib/date-text';
import type { ComposedAlert } from './compose';
import type { HeadlineFacts } from './alert';
import { alertKey } from './alert-key';
import { headline } from './wording/headline';

/** Something that was decided for a time: answers about consent, or the stance towards publicity. */
export interface Review {
  defenderId: string;
  reference: string;
  names: readonly NameToTell[];
  /** The last day on which it holds. */
  on: Day;
  /** The purposes to be asked about again; none: it is the stance. */
  purposes: ConsentScope[];
  /** Who answers for the stance. */
  owner: string | null;
  stance: Stance | null;
  /** Was no day of review set, and is it the age of the answer that asks? */
  aged?: boolean;
}

/** After so many days a yes is asked for again before something public is said. */
export const consentDays = 180;

const purposeWords = (scope: ConsentScope): string => scope.replaceAll('_', ' ');

/** The task to ask again, or to decide again (CONSENT-OLD, STANCE-OLD). Never a headline. */
export function reviewAlert(review: Review): ComposedAlert {
  const { defenderId, reference, on, purposes, owner, aged } = review;
  const isConsent = purposes.length > 0;
  const label = isConsent ? purposes.map(purposeWords).join(', ') : (owner ?? undefined);
  const facts: HeadlineFacts = {
    rule: isConsent ? 'CONSENT-OLD' : 'STANCE-OLD',
    on,
    count: 0,
    unit: 'day',
    precision: 'day',
    noun: 'in_detention',
    names: [nameOrReference(review)],
    standing: 'all',
    ...(label && { detail: { label } }),
  };
  return {
    key: alertKey({
      rule: facts.rule,
      subjectId: defenderId,
      count: 0,
      unit: 'day',
      of: aged ? 'aged' : [on, ...purposes].join(),
    }),
    concerned: [defenderId],
    named: [defenderId],
    eventIds: [],
    on,
    rule: facts.rule,
    count: 0,
    unit: 'day',
    subject: { kind: 'defender', reference },
    subjectId: defenderId,
    code: caseCode(
      { id: defenderId, reference },
      review.names.map(({ text }) => text),
    ),
    precision: 'day',
    quiet: isQuiet(review),
    obstacles: [{ kind: 'rule' }],
    facts,
    headline: headline(facts),
    audience: 'task',
    held: [],
    free: [],
    because: aged
      ? `${shortDay(addDays(on, -consentDays))} + ${consentDays} days = ${shortDay(on)}: ask again before the next public date`
      : isConsent
        ? `the answer is to be asked for again by ${shortDay(on)}; after that nothing is published on it`
        : `the stance holds until ${shortDay(on)}; after that nothing is published`,
    sources: [],
  };
}
