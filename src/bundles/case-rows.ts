import { type Sensitivity, wordKept } from '../access/domain/audience';
import { NameInput } from '../defenders/defender.dto';
import { answersIn } from '../defenders/telling.dto';
import { searchColumns } from '../defenders/search-doc';
import { GroupInput, MemberInput } from '../groups/group.dto';
import { asJsonb } from '../lib/jsonb-order';
import { parsePartialDate } from '../lib/partial-date';
import { CitationInput, EventInput } from '../timeline/event.dto';
import { BundleDefender } from './bundle';
import { type Row } from './case-tables';

// Rows as a bundle states them: without id and place, which the database decides. What is left out is null, but for what
// says who may be told: that column is left out too, and stays.

export function defenderRow(d: BundleDefender): Row {
  return {
    reference: d.reference,
    gender: d.gender ?? null,
    born: d.born ?? null,
    birthday_calendar: d.birthday_calendar ?? null,
    festivals: d.festivals ?? null,
    country: d.country ?? null,
    nationalities: d.nationalities ?? null,
    professions: d.professions ?? null,
    rights: d.rights ?? null,
    summary: d.summary ?? null,
    ...(d.confidentiality && { confidentiality: d.confidentiality }),
    ...(d.stance && { stance: asJsonb(d.stance) }),
    ...(d.sensitivity && { sensitivity: asJsonb(d.sensitivity) }),
    ...searchColumns(d.names),
    stated_none: emptyOf({ consent: d.consent && Object.keys(d.consent), events: d.events }),
  };
}

/** Silence must not open a fact: where a file says nothing of who may be told, the column is left out, and stays. */
const word = ({ sensitivity }: { sensitivity?: Sensitivity }): Row =>
  sensitivity ? { sensitivity: wordKept(sensitivity) } : {};

export const nameRow = (n: NameInput): Row => ({
  text: n.text,
  lang: n.lang ?? null,
  kind: n.kind ?? null,
  sensitivity: n.sensitivity ? wordKept(n.sensitivity) : null,
});

/** The same bare answer leaves what is known of it. */
export const consentRows = (d: BundleDefender): Row[] =>
  answersIn(d.consent).map(([scope, given]) => {
    if (typeof given === 'string') return { scope, value: given };
    const { value, by, on, how, review_on, ground, ground_note } = given;
    const [answered_by, answered_on] = [by ?? null, on ?? null];
    return {
      scope,
      value,
      answered_by,
      answered_on,
      how: how ?? null,
      review_on: review_on ?? null,
      ground: ground ?? null,
      ground_note: ground_note ?? null,
    };
  });

export function eventRow(e: EventInput): Row {
  const { earliest, latest, precision, qualifier } = parsePartialDate(e.date);
  return {
    kind: e.kind,
    date: e.date,
    earliest,
    latest,
    precision,
    qualifier,
    place: e.place ?? null,
    summary: e.summary ?? null,
    sentence: e.sentence ?? null,
    release_type: e.release_type ?? null,
    legal: e.legal ? asJsonb(e.legal) : null,
    preferred_reason: e.preferred_reason ?? null,
    ...word(e),
    stated_none: emptyOf({ citations: e.citations }),
    retracted_at: null,
    retraction_reason: null,
  };
}

export const citationRow = (c: CitationInput): Row => ({
  title: c.title ?? null,
  url: c.url ?? null,
  published: c.published ?? null,
  date: c.date ?? null,
  quote: c.quote ?? null,
  reliability: c.reliability ?? null,
  ...word(c),
});

export const groupRow = (g: GroupInput): Row => ({
  reference: g.reference,
  name: g.name,
  hashtag: g.hashtag ?? null,
  day_count: g.day_count ?? null,
});

/** The days bound the membership as widely as its dates may mean. */
export const memberRow = (m: MemberInput, defenderId: string): Row => ({
  defender_id: defenderId,
  from_date: m.from ?? null,
  to_date: m.to ?? null,
  from_day: m.from === undefined ? null : parsePartialDate(m.from).earliest,
  to_day: m.to === undefined ? null : parsePartialDate(m.to).latest,
});

/** Which lists were stated to be empty; null where none was. "None" is not "not known", and an export tells them apart. */
function emptyOf(lists: Record<string, unknown[] | undefined>): string[] | null {
  const names = Object.keys(lists).filter((name) => lists[name]?.length === 0);
  return names.length > 0 ? names : null;
}

const eventContent = ['date', 'place', 'summary', 'release_type', 'preferred_reason', 'stated_none'];
const legalContent = ['forces', 'authority', 'warrant', 'law', 'reason'];
const citationContent = ['title', 'url', 'published', 'date', 'quote', 'reliability'];

/** The same text for events that say the same, whatever their ids and places. */
export function contentOf(event: Row, citations: Row[]): string {
  const sentence = event.sentence as Row | null;
  const legal = event.legal as Row | null | undefined;
  return JSON.stringify([
    event.kind,
    eventContent.map((c) => event[c]),
    sentence && [
      sentence.imprisonment ?? null,
      sentence.dpr ?? null,
      sentence.travel_ban ?? null,
      sentence.counted_from ?? null,
    ],
    legal && legalContent.map((part) => legal[part] ?? null),
    citations.map((c) => citationContent.map((column) => c[column])),
  ]);
}

/** Does a stored row say what the wanted one says? Ids and places are not looked at. */
export const says = (stored: Row, wanted: Row): boolean =>
  Object.keys(wanted).every((column) => JSON.stringify(stored[column]) === JSON.stringify(wanted[column]));
