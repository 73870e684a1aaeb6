import { caseCode } from '../../defenders/domain/case-code';
import type { NameToTell } from '../../defenders/domain/names-told';
import { isQuiet, nameOrReference } from '../../defenders/domain/publicity';
import type { Stance } from '../../defenders/domain/stance';
import { type EventKind, eventKinds } from '../../custody/domain/event-kinds';
import type { Day } from '../../lib/calendar-date';
import { describeDate, shortDay } from '../../lib/date-text';
import { parsePartialDate } from '../../lib/partial-date';
import { conflictsOf } from '../../sources/domain/conflicts';
import type { HeadlineFacts } from './alert';
import { alertKey } from './alert-key';
import type { ComposedAlert } from './compose';
import { headline } from './wording/headline';

/** What a source says of the date of an event, and when that was recorded here. */
export interface Claim {
  citationId: string;
  eventId: string;
  defenderId: string;
  reference: string;
  names: readonly NameToTell[];
  stance: Stance | null;
  kind: EventKind;
  /** The date of the event that is used, and that of the source; EDTF. */
  date: string;
  says: string;
  title: string | null;
  url: string | null;
  on: Day;
}

/** The task to decide between two dates that cannot both be true (CONFLICT); null where they can. Never a headline. */
export function conflictAlert(claim: Claim): ComposedAlert | null {
  const { defenderId, reference, eventId, citationId, date, says, title, url, on } = claim;
  const [conflict] = conflictsOf({ date, citations: [{ date: says }] });
  if (conflict?.verdict !== 'contradicts') return null;
  const label = eventKinds[claim.kind].label.toLowerCase();
  const facts: HeadlineFacts = {
    rule: 'CONFLICT',
    on,
    count: 0,
    unit: 'day',
    precision: 'day',
    noun: 'in_detention',
    names: [nameOrReference(claim)],
    standing: 'all',
    detail: { label },
  };
  const words = (text: string): string => describeDate(parsePartialDate(text));
  return {
    key: alertKey({ rule: 'CONFLICT', subjectId: defenderId, count: 0, unit: 'day', of: citationId }),
    concerned: [defenderId],
    named: [defenderId],
    eventIds: [eventId],
    on,
    rule: 'CONFLICT',
    count: 0,
    unit: 'day',
    subject: { kind: 'defender', reference },
    subjectId: defenderId,
    code: caseCode(
      { id: defenderId, reference },
      claim.names.map(({ text }) => text),
    ),
    precision: 'day',
    quiet: isQuiet(claim),
    obstacles: [{ kind: 'rule' }],
    facts,
    headline: headline(facts),
    audience: 'task',
    held: [],
    free: [],
    because: `${label}: ${words(date)} is used; ${title ?? url ?? 'a source'} says ${words(says)}, recorded on ${shortDay(on)}`,
    sources: [{ ...(title && { title }), ...(url && { url }) }],
  };
}
