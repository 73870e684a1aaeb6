import type { Part, Run } from '../../reports/domain/report';
import { supporting, wgadCategories } from './categories';
import { circumstances, labelOf, type Narrative, remedyKinds, type SharedEvent, shared, withUn } from './narrative';
import { inOneLine } from './identity';
import type { Writer } from './runs';
import type { PersonToSubmit, Submission } from './submission';
import type { ToldCustody } from './told-custody';

/** A person of a draft with what her events add up to. */
export interface PersonRead {
  person: PersonToSubmit;
  custody: ToldCustody;
}

export const heading = (level: 1 | 2 | 3, text: string): Part => ({ kind: 'heading', level, text: [{ text }] });
export const paragraph = (...text: Run[]): Part => ({ kind: 'paragraph', text });

/** The circumstances as a narrative; a mark where nothing is recorded. */
export function circumstancesParts(persons: readonly PersonRead[], narrative: Narrative, writer: Writer): Part[] {
  const { words } = writer;
  const { before, during } = circumstances(persons.map(({ custody }) => custody));
  return [
    heading(3, words.circumstances),
    ...(during.length > 0 ? narrative.paragraphs(during) : [paragraph(writer.notKnown)]),
    ...(before.length > 0 ? [heading(3, words.earlier), ...narrative.paragraphs(before)] : []),
  ];
}

/** The categories of the Working Group: ticked only where an event supports one, and then as a candidate. */
export function categoriesPart(persons: readonly PersonRead[], narrative: Narrative, writer: Writer): Part {
  const { words } = writer;
  const items = wgadCategories.map((category): Run[] => {
    const events = shared(
      persons.map(({ person, custody }) =>
        supporting(category, custody.during, (person.told.profile.rights?.length ?? 0) > 0),
      ),
    );
    const name = words.categories[category];
    if (events.length === 0) return [{ text: `[ ] ${name}${words.colon}` }, writer.mark(words.toBeArgued)];
    const support = events.map((one) => writer.cited(narrative.whom(one.persons) + labelOf(one, words), one.citations));
    return [
      { text: `[x] ${name}${words.colon}${words.candidate} ` },
      ...writer.all(support),
      { text: '; ' },
      writer.mark(words.toBeArgued),
    ];
  });
  return { kind: 'list', items };
}

const eventsOf = (persons: readonly PersonRead[], kinds: readonly string[]): SharedEvent[] =>
  shared(persons.map(({ person }) => person.told.events.filter(({ kind }) => kinds.includes(kind))));

const listed = (events: SharedEvent[], narrative: Narrative, writer: Writer): Part =>
  events.length > 0
    ? { kind: 'list', items: events.map((one) => narrative.sentences(one)) }
    : paragraph(writer.notKnown);

/** Steps within the country; that none is recorded does not say that none was taken. */
export const remediesPart = (persons: readonly PersonRead[], narrative: Narrative, writer: Writer): Part =>
  listed(eventsOf(persons, remedyKinds), narrative, writer);

/** What UN bodies were sent, sent on, and said. */
export const priorPart = (persons: readonly PersonRead[], narrative: Narrative, writer: Writer): Part =>
  listed(eventsOf(persons, withUn), narrative, writer);

/** Who submits, and where to reach it. */
export function submitterPart({ submitter }: Submission, writer: Writer): Part {
  const { words } = writer;
  const label = words.submitter;
  const { name, website, address, email, phone } = submitter;
  const said = (text: string | null, link?: string): Run[] =>
    text ? [{ text, ...(link && { link }) }] : [writer.notKnown];
  return {
    kind: 'facts',
    rows: [
      { label: label.name, value: name ? [{ text: name }] : [writer.mark(words.toBeCompleted)] },
      { label: label.address, value: said(address && inOneLine(address)) },
      { label: label.email, value: said(email, `mailto:${email}`) },
      { label: label.phone, value: said(phone) },
      { label: label.website, value: said(website, website ?? undefined) },
      { label: label.confidential, value: [{ text: words.confidentialSubmitter }] },
    ],
  };
}

/** What each person, or the family, agreed to. */
export function consentPart(names: readonly string[], persons: readonly PersonRead[], writer: Writer): Part {
  const { words } = writer;
  return {
    kind: 'facts',
    rows: persons.map(({ person: { consent, publication } }, i) => {
      const said = words.consentOf(consent);
      const published = publication?.value === 'given' ? words.mayPublish : words.mayNotPublish;
      const agreed = publication?.value === 'given' && !said;
      const value: Run[] = agreed ? [] : [said ? { text: said } : writer.notKnown, { text: ' ' }];
      return { label: names[i]!, value: [...value, { text: published }] };
    }),
  };
}
