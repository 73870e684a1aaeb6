import { EventKind, eventKinds, Lane } from '../../custody/domain/event-kinds';
import { Option } from '../../web/controls';

const lanes: Record<Lane, string> = {
  start: 'Beginning of custody',
  investigation: 'Investigation',
  court: 'Court',
  custody: 'In custody',
  end: 'End of custody',
  after: 'After custody',
  before: 'Before custody',
  advocacy: 'Advocacy',
};

/** The kinds of event by the part of a case to which they belong, the usual beginning first. */
export const kindGroups: { label: string; options: Option[] }[] = (Object.keys(lanes) as Lane[]).map((lane) => ({
  label: lanes[lane],
  options: (Object.keys(eventKinds) as EventKind[])
    .filter((kind) => eventKinds[kind].lane === lane)
    .map((kind) => ({ value: kind, label: eventKinds[kind].label })),
}));

/** How the fields of the form are called in messages. */
export const fieldNames: Record<string, string> = {
  kind: 'What happened',
  date: 'When',
  place: 'Place',
  summary: 'Summary',
  sentence: 'Sentence',
  'sentence.imprisonment': 'Imprisonment',
  'sentence.dpr': 'Deprivation of political rights',
  'sentence.travel_ban': 'Travel ban',
  'sentence.counted_from': 'Counted from',
  release_type: 'How the release came about',
  legal: 'Who acted, and by which law',
  'legal.forces': 'Who took or holds the person',
  'legal.authority': 'Who ordered it',
  'legal.warrant': 'Warrant or other decision',
  'legal.law': 'Law that was applied',
  'legal.reason': 'Charge or reason given',
  citations: 'Source',
  'citations.title': 'Title of source',
  'citations.url': 'Address of source',
  'citations.published': 'Publication date of source',
  'citations.date': 'Date given by source',
  'citations.quote': 'Words of source',
  'citations.reliability': 'Reliability of source',
  preferred_reason: 'Why this date',
  sensitivity: 'May be told to',
  'citations.sensitivity': 'Who may be told of source',
};
