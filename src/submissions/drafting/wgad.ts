import type { Part, Run } from '../../reports/domain/report';
import { arrestItems, detentionItems } from './arrest-and-detention';
import {
  birthAndAge,
  documents,
  familyAndGiven,
  nationalities,
  otherForms,
  professions,
  residences,
  sex,
} from './identity';
import { type WgadItem, wgadItems, type WgadPart } from './items';
import type { Narrative } from './narrative';
import type { Writer } from './runs';
import {
  categoriesPart,
  circumstancesParts,
  consentPart,
  heading,
  paragraph,
  type PersonRead,
  priorPart,
  remediesPart,
  submitterPart,
} from './shared-parts';
import type { Submission } from './submission';

/**
 * The questionnaire of the Working Group on Arbitrary Detention (Fact Sheet 26, annex V): parts I to III for each person,
 * IV to VI once for all.
 */
export function wgadParts(
  submission: Submission,
  persons: readonly PersonRead[],
  names: readonly string[],
  narrative: Narrative,
  writer: Writer,
): Part[] {
  const { words } = writer;
  const forAll: Part[] =
    persons.length > 1 ? [paragraph({ text: words.appliesTo(1, persons.length), strong: true })] : [];
  return [
    ...persons.flatMap((one, i) => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      heading(2, persons.length > 1 ? words.person(i + 1, persons.length) + words.colon + names[i]! : names[i]!),
      ...formOf(submission, one, writer),
    ]),
    ...(persons.length > 1 ? [{ kind: 'break' } as const] : []),
    heading(2, words.parts.IV),
    ...forAll,
    ...circumstancesParts(persons, narrative, writer),
    heading(3, words.whyArbitrary),
    categoriesPart(persons, narrative, writer),
    heading(2, words.parts.V),
    ...forAll,
    remediesPart(persons, narrative, writer),
    heading(2, words.parts.VI),
    submitterPart(submission, writer),
    heading(2, words.consent),
    consentPart(names, persons, writer),
    heading(2, words.prior),
    priorPart(persons, narrative, writer),
    { kind: 'facts', rows: [{ label: words.languageOf, value: [{ text: words.language }] }] },
  ];
}

function formOf(submission: Submission, one: PersonRead, writer: Writer): Part[] {
  const values = itemsOf(submission, one, writer);
  return (['I', 'II', 'III'] as const).flatMap((part) => [
    heading(3, writer.words.parts[part]),
    { kind: 'facts', rows: rowsOf(part, values, writer) } as const,
  ]);
}

const rowsOf = (part: WgadPart, values: Record<WgadItem, Run[]>, { words }: Writer) =>
  wgadItems
    .filter((item) => item.startsWith(`${part}.`))
    .map((item) => ({ label: words.items[item], value: values[item] }));

/** Every item of parts I to III. */
function itemsOf({ day }: Submission, { person, custody }: PersonRead, writer: Writer): Record<WgadItem, Run[]> {
  const { told } = person;
  const { family, given } = familyAndGiven(told, writer);
  const arrest = arrestItems(custody, writer);
  const detention = detentionItems(custody, day, writer);
  return {
    'I.1': family,
    'I.2': given,
    'I.0': otherForms(told, writer),
    'I.3': sex(told, writer),
    'I.4': birthAndAge(person, custody, writer),
    'I.5': nationalities(told, writer),
    'I.6': documents(person.documents, writer),
    'I.7': professions(told, writer),
    'I.8': residences(person, custody, writer),
    'II.1': arrest.date,
    'II.2': arrest.place,
    'II.3': arrest.forces,
    'II.4': arrest.warrant,
    'II.5': arrest.authority,
    'II.6': arrest.reasons,
    'II.7': arrest.law,
    'III.1': detention.date,
    'III.2': detention.duration,
    'III.3': detention.forces,
    'III.4': detention.places,
    'III.5': detention.authority,
    'III.6': detention.reasons,
    'III.7': detention.law,
  };
}
