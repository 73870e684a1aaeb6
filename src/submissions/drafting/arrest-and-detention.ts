import { isExactDay } from '../../custody/domain/custody-event';
import { termOn } from '../../custody/domain/custody';
import type { EventKind } from '../../custody/domain/event-kinds';
import type { LegalDetails } from '../../custody/domain/legal-details';
import { type Day, daysBetween } from '../../lib/calendar-date';
import type { Run } from '../../reports/domain/report';
import { gathered, otherDates, type Writer } from './runs';
import type { ToldEvent } from './submission';
import { takings, type ToldCustody } from './told-custody';

const places: readonly EventKind[] = ['transfer', 'prison_admission', 'solitary'];

/** A part of the legal details as these events give it. */
function legal(events: readonly ToldEvent[], part: 'forces' | 'authority' | 'law' | 'reason', writer: Writer): Run[] {
  const found = gathered(events, (event) => event.legal?.[part]);
  return writer.all(found.map(([text, citations]) => writer.cited(text, citations)));
}

export type ArrestItems = Record<'date' | 'place' | 'forces' | 'warrant' | 'authority' | 'reasons' | 'law', Run[]>;

/** Part II: the arrest. */
export function arrestItems({ arrest }: ToldCustody, writer: Writer): ArrestItems {
  const events = arrest ? [arrest] : [];
  const warrant: LegalDetails['warrant'] = arrest?.legal?.warrant;
  return {
    date: arrest ? writer.date(arrest) : [writer.notKnown],
    place: arrest?.place ? writer.cited(arrest.place, arrest.citations) : [writer.notKnown],
    forces: legal(events, 'forces', writer),
    warrant: warrant ? writer.cited(writer.words.warrants[warrant], arrest!.citations) : [writer.notKnown],
    authority: legal(events, 'authority', writer),
    reasons: legal(events, 'reason', writer),
    law: legal(events, 'law', writer),
  };
}

export type DetentionItems = Record<'date' | 'duration' | 'forces' | 'places' | 'authority' | 'reasons' | 'law', Run[]>;

/** Part III: the detention. */
export function detentionItems(custody: ToldCustody, day: Day, writer: Writer): DetentionItems {
  const { detention, during } = custody;
  // Whoever took the person need not be who holds her.
  const held = during.filter(({ kind }) => !takings.includes(kind));
  return {
    date: detention ? writer.date(detention) : [writer.notKnown],
    duration: duration(custody, day, writer),
    forces: legal(held, 'forces', writer),
    places: placesOf(custody, writer),
    authority: legal(held, 'authority', writer),
    reasons: legal(during, 'reason', writer),
    law: legal(during, 'law', writer),
  };
}

/** Item III.2, with its arithmetic; whether the detention goes on is said only where that is certain. */
export function duration(custody: ToldCustody, day: Day, writer: Writer): Run[] {
  const { words } = writer;
  const { reckoned } = custody;
  if (!reckoned) return [writer.notKnown];
  const { spell, opening, ending, standing } = reckoned;
  const sources = [...opening.citations, ...(ending?.citations ?? [])];
  const from = spell.startKnown && isExactDay(spell.start) ? spell.start.earliest : null;
  const to = !ending ? day : spell.end && isExactDay(spell.end) ? spell.end.earliest : null;
  const values: Run[][] = [];
  if (from !== null && to !== null) {
    const said = [words.shortDay(from), words.shortDay(to), words.number(daysBetween(from, to))] as const;
    const isPlain = ending || standing === 'held';
    values.push(writer.cited(isPlain ? words.days(...said) : words.daysIfHeld(...said), sources));
    if (otherDates(opening).length > 0) values.push(writer.cited(words.disputedStart, opening.citations));
  } else {
    if (spell.startKnown) values.push(writer.cited(words.since(words.date(opening.date)), sources));
    values.push([{ text: words.numberOfDays + words.colon }, writer.notKnown]);
  }
  if (ending) {
    values.push(
      writer.cited(words.ended(`${words.events[ending.kind]}, ${words.date(ending.date)}`), ending.citations),
    );
  }
  values.push(term(custody, day, writer));
  return writer.all(values);
}

/** The sentence that stands, with its last day where that can be computed. */
function term({ reckoned }: ToldCustody, day: Day, writer: Writer): Run[] {
  const found = reckoned && termOn(reckoned.custody, day);
  if (!found || found.spell !== reckoned.spell.number) return [];
  const { words } = writer;
  const last = found.certain && found.end ? words.shortDay(found.end) : null;
  const text = found.imprisonment ? words.term(words.duration(found.imprisonment), last) : words.termForLife;
  return writer.cited(text, reckoned.of(found.eventId).citations);
}

/** Item III.4: every place that an event names, with its date; then the last, which is called no more than that. */
function placesOf({ during, arrest, reckoned }: ToldCustody, writer: Writer): Run[] {
  const { words } = writer;
  const told = during.filter(
    (event) => places.includes(event.kind) || (event !== arrest && event.place && isDetention(event.kind)),
  );
  const values = told.map((event): Run[] => {
    const date = { text: words.date(event.date) + words.colon };
    if (event.place) return [date, ...writer.cited(event.place, event.citations)];
    const summary = event.summary ? writer.cited(words.asRecorded(event.summary), event.citations) : [];
    return [date, writer.notKnown, ...(summary.length > 0 ? [{ text: ', ' }, ...summary] : [])];
  });
  const last = told.findLast((event) => event.place);
  if (last && reckoned?.standing === 'held') {
    values.push([{ text: words.lastPlace + words.colon }, ...writer.cited(last.place!, last.citations)]);
  }
  return writer.all(values);
}

const detained: readonly EventKind[] = [
  'criminal_detention',
  'admin_detention',
  'rsdl_start',
  'home_confinement',
  'psychiatric_commitment',
  'formal_arrest',
];
const isDetention = (kind: EventKind): boolean => detained.includes(kind);
