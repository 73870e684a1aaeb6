import type { Audience } from '../../access/domain/audience';
import type { EventKind } from '../../custody/domain/event-kinds';
import { sensitiveFields, type SensitiveField } from '../../defenders/domain/field-sensitivity';
import { mayBeTold, mayCaseBeTold, type Telling, type WhyNot } from '../../defenders/domain/may-be-told';
import { caseOf, tellingOfField, tellingOfNames } from '../../defenders/domain/profile-facts';
import type { Day } from '../../lib/calendar-date';
import type { WholeCase } from './disclose';
import { citationFact, eventFact } from './event-facts';

/** Something of a case that an audience is not told. For those who keep the record, and nobody else. */
export interface Withheld {
  what:
    | { part: 'name'; text: string }
    | { part: 'field'; field: SensitiveField }
    | { part: 'event'; kind: EventKind; date: string }
    | { part: 'source'; title: string; kind: EventKind; date: string };
  why: WhyNot;
}

/** What an audience is not told of a case: all of it, for one reason, or some facts, each with its own. */
export interface WithheldFromAudience {
  everything: WhyNot | null;
  facts: Withheld[];
}

export function withheldFrom(whole: WholeCase, audience: Audience, today: Day): WithheldFromAudience {
  const one = caseOf(whole.profile);
  const telling = mayCaseBeTold(one, audience, today);
  if (!telling.told) return { everything: telling.why, facts: [] };
  const facts: Withheld[] = [];
  const add = (what: Withheld['what'], answer: Telling): boolean => {
    if (!answer.told) facts.push({ what, why: answer.why });
    return answer.told;
  };
  tellingOfNames(whole.profile, audience, today).forEach((answer, i) =>
    add({ part: 'name', text: whole.profile.names[i]!.text }, answer),
  );
  for (const field of sensitiveFields) {
    if (whole.profile[field] !== null)
      add({ part: 'field', field }, tellingOfField(whole.profile, field, audience, today));
  }
  for (const event of whole.events) {
    const { kind, date } = event;
    if (!add({ part: 'event', kind, date }, mayBeTold(eventFact(event), one, audience, today))) continue;
    for (const citation of event.citations) {
      const title = citation.title ?? citation.url ?? '';
      add({ part: 'source', title, kind, date }, mayBeTold(citationFact(citation), one, audience, today));
    }
  }
  return { everything: null, facts };
}
