import { describeDate } from '../lib/date-text';
import type { Day } from '../lib/calendar-date';
import { whyNotWords } from '../disclosure/views/words';
import type { ConsentAnswer } from '../defenders/domain/consent';
import { eventKinds } from '../custody/domain/event-kinds';
import type { ChosenPerson } from './chosen-persons';
import { nameTold } from './drafting/identity';
import { circumstances, remedyKinds, type SharedEvent, shared, withUn } from './drafting/narrative';
import type { PersonToSubmit, ToldEvent } from './drafting/submission';
import { type ToldCustody, toldCustody } from './drafting/told-custody';

/** Who is in a draft, as those who draft speak of her. */
export interface Drafted {
  name: string;
  person: PersonToSubmit;
  custody: ToldCustody;
}

export const drafted = (persons: readonly ChosenPerson[], day: Day): Drafted[] =>
  persons.flatMap(({ name, person }) => (person ? [{ name, person, custody: toldCustody(person.told, day) }] : []));

/**
 * Why a draft is not final: for those who draft, and in no file. The UN asks for recorded consent, and a sentence without
 * a source is no information.
 */
export function obstaclesTo(persons: readonly ChosenPerson[], submitter: string, day: Day): string[] {
  const inDraft = drafted(persons, day);
  return [
    ...persons.flatMap(absence),
    ...inDraft.flatMap(({ name, person, custody }) => [
      ...consentProblems(name, person.consent, person.publication, day),
      ...(nameTold(person.told) ? [] : [`${name}: no name may be told to the UN. Decide under “What may be told”.`]),
      ...(custody.arrest ? [] : [`${name}: no beginning of custody is recorded. Record the event, with its source.`]),
    ]),
    ...withoutSource(inDraft).map(({ event, persons: numbers }) => {
      const who = numbers.map((number) => inDraft[number - 1]!.name).join(', ');
      return `${who}: “${inShort(event)}” has no source that the UN may be told. Add one to the event.`;
    }),
    ...(submitter ? [] : ['The organisation has no name yet. An administrator writes it under “Organisation”.']),
  ];
}

export const inShort = ({ kind, date }: ToldEvent): string =>
  `${eventKinds[kind].label}, ${describeDate({ text: date })}`;

function absence({ name, person, why }: ChosenPerson): string[] {
  if (person || !why) return [];
  return [`${name}: is not in the draft, since ${whyNotWords[why]}. Decide under “What may be told” of the case.`];
}

/** What is missing of the consent that the UN asks for (WGAD and WGEID alike). */
function consentProblems(
  name: string,
  consent: ConsentAnswer | undefined,
  publication: ConsentAnswer | undefined,
  day: Day,
): string[] {
  const answer = consent?.value === 'given' || publication?.value !== 'given' ? consent : publication;
  if (answer?.value === 'cannot_ask') {
    return [
      `${name}: nobody could be asked, and a legal ground stands in for consent. The form needs the consent of the person, the family or the lawyer: record it under “What may be told”.`,
    ];
  }
  if (answer?.value !== 'given') {
    return [`${name}: no consent to a confidential submission to the UN is recorded. Ask, and record the answer.`];
  }
  return answer.reviewOn !== null && answer.reviewOn < day
    ? [`${name}: consent was to be asked for again by ${describeDate({ text: answer.reviewOn })}. Ask again.`]
    : [];
}

/** Every event that a draft speaks of without a source. */
function withoutSource(inDraft: readonly Drafted[]): SharedEvent[] {
  const { before, during } = circumstances(inDraft.map(({ custody }) => custody));
  const others = shared(
    inDraft.map(({ person }) => person.told.events.filter(({ kind }) => [...remedyKinds, ...withUn].includes(kind))),
  );
  const bare = [...before, ...during, ...others].filter(({ citations }) => citations.length === 0);
  return [...new Map(bare.map((one) => [`${one.persons.join()} ${inShort(one.event)}`, one])).values()];
}
