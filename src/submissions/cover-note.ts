import type { Day } from '../lib/calendar-date';
import { longDay } from '../lib/date-text';
import type { ChosenPerson } from './chosen-persons';
import { agesAt, childhoodOf, nameTold } from './drafting/identity';
import { nameParts } from './drafting/name-parts';
import { otherDates } from './drafting/runs';
import type { SubmissionForm, Submitter } from './drafting/submission';
import { urgentUntil } from './drafting/wgeid';
import { drafted, type Drafted, inShort } from './obstacles';

const where = 'check against the current form at spsubmission.ohchr.org';

/** What each body promises, and what must be looked up before anything is sent. */
const ofForm: Record<SubmissionForm, string> = {
  wgad: `The Working Group gives the State 60 days to reply, and sends the reply to the source for comments. [${where}]`,
  'special-procedures': `Communications are published after 60 days, with the reply of the State. [${where}]`,
  wgeid: `The urgent procedure is open for three months after a disappearance; afterwards the standard one. The consent of the family is asked for: check who answered. [${where}]`,
};

/** What whoever drafts must look at before sending. For the organisation, in no file. */
export function coverNote(
  form: SubmissionForm,
  persons: readonly ChosenPerson[],
  day: Day,
  documents: { asked: boolean; may: boolean },
  submitter: Submitter,
): string[] {
  return [
    ofForm[form],
    ...(submitter.address && (submitter.email ?? submitter.phone)
      ? []
      : ['The address or contact of the submitter is not known. An administrator writes them under “Organisation”.']),
    `Add the date, and sign. [${where}]`,
    'Texts stand in the language in which they were recorded. Translate what is not in that of the submission.',
    ...(form === 'wgad'
      ? [
          'Which categories apply is for the author to argue: ticks are candidates, no findings.',
          'Is life or health in danger? Then ask for urgent action as well, in a letter of its own: the two procedures do not exclude each other.',
        ]
      : []),
    ...(form !== 'special-procedures' && !documents.asked
      ? [
          'Identity documents and the usual residence are confidential records, and not in this draft. Whoever may read them can have them printed, of people who agreed.',
        ]
      : []),
    ...(form === 'special-procedures'
      ? [
          'Special procedures ask of each person whether a letter with the name may go to the Government, and whether it may be published. Ask, and answer both.',
        ]
      : []),
    ...(documents.asked && !documents.may
      ? ['Identity documents and residence are not in this draft: you may not read confidential records.']
      : []),
    ...persons.flatMap(({ name, withheld: { facts } }) =>
      facts.length > 0
        ? [
            `${name}: ${facts.length === 1 ? 'one fact is' : `${facts.length} facts are`} not told to the UN. See “As others are told it”.`,
          ]
        : [],
    ),
    ...drafted(persons, day).flatMap((one) => [
      ...onPerson(one),
      ...(form === 'wgeid' ? onWgeid(one, day) : onWgad(one)),
    ]),
  ];
}

function onPerson({ name, person, custody }: Drafted): string[] {
  const told = nameTold(person.told);
  const { arrest } = custody;
  const age = person.told.profile.born && arrest ? agesAt(person.told.profile.born, arrest.date) : null;
  const childhood = age && childhoodOf(age);
  return [
    ...(told && nameParts(told) ? [`${name}: family and first name are derived by a rule. Check them.`] : []),
    ...(told && !nameParts(told) ? [`${name}: the name could not be split. Write family and first name.`] : []),
    ...(childhood === 'child' ? [`${name}: was a child when taken. Take special care of what is told.`] : []),
    ...(childhood === 'perhaps' ? [`${name}: may have been a child when taken. Find out the birth date.`] : []),
    ...custody.during
      .filter((event) => otherDates(event).length > 0)
      .map((event) => `${name}: sources contradict each other about “${inShort(event)}”. All dates are told.`),
  ];
}

function onWgad({ name, person, custody: { reckoned, arrest } }: Drafted): string[] {
  if (!person.told.isWhole) {
    return [`${name}: the duration is not told, since something is withheld on which it rests.`];
  }
  return reckoned && arrest && reckoned.standing === 'unclear'
    ? [`${name}: it is not confirmed whether the detention goes on. Find out before sending.`]
    : [];
}

function onWgeid({ name, custody }: Drafted, day: Day): string[] {
  const end = urgentUntil(custody);
  const known = custody.during.find(({ kind }) => kind === 'acknowledged');
  return [
    ...(end && day <= end ? [`${name}: the urgent procedure is open until ${longDay(end)}.`] : []),
    ...(end && day > end ? [`${name}: the urgent procedure closed on ${longDay(end)}; the standard one applies.`] : []),
    ...(known ? [`${name}: custody was acknowledged (${inShort(known)}). Is it still a disappearance?`] : []),
  ];
}
