import { isExactDay } from '../../custody/domain/custody-event';
import { addMonths, type Day } from '../../lib/calendar-date';
import { parsePartialDate } from '../../lib/partial-date';
import type { Part, Run } from '../../reports/domain/report';
import { documents, fullName } from './identity';
import type { Narrative } from './narrative';
import type { Writer } from './runs';
import { consentPart, heading, type PersonRead, remediesPart, submitterPart } from './shared-parts';
import { perpetrators } from './special-procedures';
import type { Submission } from './submission';
import type { ToldCustody } from './told-custody';

/**
 * The last day of the urgent procedure: three months after the disappearance (methods of work of the Working Group on
 * Enforced or Involuntary Disappearances). Null where the day of the disappearance is not known.
 */
export function urgentUntil({ disappearance }: ToldCustody): Day | null {
  const date = disappearance && parsePartialDate(disappearance.date);
  return date && isExactDay(date) ? addMonths(date.earliest!, 3) : null;
}

/** The least that the Working Group on Enforced or Involuntary Disappearances needs, for each person. */
export function wgeidParts(
  submission: Submission,
  persons: readonly PersonRead[],
  names: readonly string[],
  narrative: Narrative,
  writer: Writer,
): Part[] {
  const { words } = writer;
  return [
    ...persons.flatMap((one, i): Part[] => [
      heading(2, persons.length > 1 ? words.person(i + 1, persons.length) + words.colon + names[i]! : names[i]!),
      { kind: 'facts', rows: rowsOf(submission.day, one, writer) },
    ]),
    heading(2, words.wgeid.action),
    remediesPart(persons, narrative, writer),
    heading(2, words.wgeid.submitter),
    submitterPart(submission, writer),
    heading(2, words.wgeid.consent),
    consentPart(names, persons, writer),
    { kind: 'facts', rows: [{ label: words.wgeid.followUp, value: [writer.mark(words.toBeCompleted)] }] },
  ];
}

function rowsOf(day: Day, one: PersonRead, writer: Writer): { label: string; value: Run[] }[] {
  const { words } = writer;
  const { disappearance, arrest } = one.custody;
  const at = disappearance?.place ? disappearance : arrest;
  const end = urgentUntil(one.custody);
  const procedure =
    end && (day <= end ? words.urgentUntil(words.date(end)) : words.standardSince(words.date(end), words.date(day)));
  return [
    { label: words.wgeid.person, value: fullName(one.person.told, writer) },
    { label: words.wgeid.document, value: documents(one.person.documents, writer) },
    { label: words.wgeid.date, value: disappearance ? writer.date(disappearance) : [writer.notKnown] },
    { label: words.wgeid.place, value: at?.place ? writer.cited(at.place, at.citations) : [writer.notKnown] },
    { label: words.wgeid.perpetrators, value: perpetrators([one], writer) },
    { label: words.wgeid.procedure, value: procedure ? [{ text: procedure }] : [writer.notKnown] },
  ];
}
