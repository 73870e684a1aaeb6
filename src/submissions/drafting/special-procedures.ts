import type { Part, Run } from '../../reports/domain/report';
import { birthAndAge, fullName, nationalities, otherForms, professions, sex } from './identity';
import type { Narrative } from './narrative';
import { gathered, type Writer } from './runs';
import {
  circumstancesParts,
  consentPart,
  heading,
  type PersonRead,
  priorPart,
  remediesPart,
  submitterPart,
} from './shared-parts';
import type { Submission } from './submission';

/** Those who acted and those who gave the orders, as events record them: institutions, each with its sources. */
export function perpetrators(persons: readonly PersonRead[], writer: Writer): Run[] {
  const events = persons.flatMap(({ custody }) => [...custody.during]);
  const found = [
    ...gathered(events, (event) => event.legal?.forces),
    ...gathered(events, (event) => event.legal?.authority),
  ];
  const unique = [...new Map(found)];
  return writer.all(unique.map(([text, citations]) => writer.cited(text, citations)));
}

/** What the form of special procedures asks at the least: victims, perpetrators, facts, action, submitter, secrecy. */
export function specialProceduresParts(
  submission: Submission,
  persons: readonly PersonRead[],
  names: readonly string[],
  narrative: Narrative,
  writer: Writer,
): Part[] {
  const { words } = writer;
  const secret = persons.some(({ person }) => person.publication?.value !== 'given');
  const { submitter, sources, names: ofPersons } = words.confidentialities;
  return [
    heading(2, words.sp.victims),
    ...persons.flatMap((one, i): Part[] => [
      heading(3, persons.length > 1 ? words.person(i + 1, persons.length) + words.colon + names[i]! : names[i]!),
      { kind: 'facts', rows: victimRows(one, writer) },
    ]),
    heading(2, words.sp.perpetrators),
    { kind: 'paragraph', text: perpetrators(persons, writer) },
    heading(2, words.sp.facts),
    ...circumstancesParts(persons, narrative, writer),
    heading(2, words.sp.action),
    remediesPart(persons, narrative, writer),
    heading(3, words.prior),
    priorPart(persons, narrative, writer),
    heading(2, words.sp.submitter),
    submitterPart(submission, writer),
    heading(2, words.sp.confidential),
    { kind: 'list', items: [submitter, sources, ...(secret ? [ofPersons] : [])].map((text) => [{ text }]) },
    heading(2, words.consent),
    consentPart(names, persons, writer),
    ...toldToState(names, persons, writer),
  ];
}

/**
 * The two questions of special procedures: may a letter with the name go to the Government, and may it stand in what they
 * publish? Who agreed to publication agreed to both; a submission in confidence answers neither.
 */
function toldToState(names: readonly string[], persons: readonly PersonRead[], writer: Writer): Part[] {
  const { words } = writer;
  return persons.flatMap(({ person: { publication } }, i): Part[] => {
    const published = publication?.value;
    const [yes, no] = [[{ text: words.yes }], [{ text: words.no }]];
    const open = [writer.mark(words.toBeCompleted)];
    const said = published === 'given' ? yes : published === 'refused' || published === 'withdrawn' ? no : open;
    const asked = (question: string, answer: Run[]): Run[] => [{ text: question + words.colon }, ...answer];
    return [
      ...(persons.length > 1 ? [heading(3, names[i]!)] : []),
      {
        kind: 'list',
        items: [asked(words.sp.letter, published === 'given' ? yes : open), asked(words.sp.publication, said)],
      },
    ];
  });
}

function victimRows({ person, custody }: PersonRead, writer: Writer): { label: string; value: Run[] }[] {
  const { items, fullName: nameLabel, otherNames } = writer.words;
  const { told } = person;
  const label = (text: string): string => text.replace(/^\d+\. /, '');
  return [
    { label: nameLabel, value: fullName(told, writer) },
    { label: otherNames, value: otherForms(told, writer) },
    { label: label(items['I.3']), value: sex(told, writer) },
    { label: label(items['I.4']), value: birthAndAge(person, custody, writer) },
    { label: label(items['I.5']), value: nationalities(told, writer) },
    { label: label(items['I.7']), value: professions(told, writer) },
  ];
}
