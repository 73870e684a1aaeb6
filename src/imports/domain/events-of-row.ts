import { type EventKind, eventKinds, isEventKind } from '../../custody/domain/event-kinds';
import { citationsFor, type SourcesOfRow, sourcesOf } from './citations-of-row';
import { plainForm, shown } from './clean-text';
import { boundsOf } from './date-check';
import { datesIn } from './dates-of-cell';
import type { ProposedEvent, ProposedPerson, ProposedSentence } from './import-model';
import { readDate } from './read-date';
import { readSentence } from './read-sentence';
import type { FilledCell, RowNotes } from './row-notes';
import { sayStatus } from './status-of-row';
import { kindOfWord } from './words/kinds';

const opens = (kind: EventKind): boolean => ['opens', 'reopens'].includes(eventKinds[kind].effect);
const judgments: readonly EventKind[] = [
  'sentence',
  'verdict',
  'final_judgment',
  'appeal_ruling',
  'retrial',
  'cassation',
];
const chargeable: readonly EventKind[] = ['charge', 'indictment', 'formal_arrest', ...judgments];

/** The sentence of the row: a term, or words for one that has no length. */
function sentenceOf(notes: RowNotes): { cell: FilledCell; sentence?: ProposedSentence; words?: string } | undefined {
  const cell = notes.first('sentence');
  if (!cell) return undefined;
  const reading = readSentence(cell.text, cell.use.header);
  switch (reading.is) {
    case 'nothing':
      return undefined;
    case 'sentence':
      notes.understood(cell, reading.how);
      return { cell, sentence: reading.sentence };
    case 'words':
      notes.find('note', cell, `This is ${reading.how}`);
      return { cell, words: reading.words, sentence: reading.sentence };
    case 'question': {
      const asDate = readDate(cell.text, { today: notes.context.today });
      const isDate = asDate.is === 'date' && /\d{4}/.test(plainForm(cell.text));
      notes.find(
        'question',
        cell,
        isDate ? `“${shown(cell.text)}” is a date, not a sentence.` : reading.what,
        isDate ? 'If it is the day of the judgment, it belongs into the column of that date.' : reading.suggestion,
        reading.answers,
      );
      return undefined;
    }
  }
}

/** Is the date possible for this person? If not, it is asked about. */
function isPossible(notes: RowNotes, cell: FilledCell, date: string, person: ProposedPerson): boolean {
  const { earliest, latest } = boundsOf(date);
  if (earliest !== null && earliest > notes.context.today) {
    notes.find(
      'question',
      cell,
      `${date} lies in the future.`,
      'Only what has happened is recorded. Write the date as it should be, or leave the cell empty.',
    );
    return false;
  }
  const birth = person.born && boundsOf(person.born.understood).earliest;
  if (birth && latest !== null && latest < birth) {
    notes.find(
      'question',
      cell,
      `${date} lies before the birth of the person (${person.born?.understood}).`,
      'One of the two is wrong. Write it as it should be.',
    );
    return false;
  }
  return true;
}

function dated(
  notes: RowNotes,
  cell: FilledCell,
  kind: EventKind,
  person: ProposedPerson,
  sources: SourcesOfRow,
): ProposedEvent[] {
  const otherwise = (): string | undefined =>
    readSentence(cell.text).is === 'sentence' && !/\d{3}/.test(cell.text)
      ? `“${shown(cell.text)}” is a sentence, not a date.`
      : undefined;
  const dates = datesIn(notes, cell, { ofRange: (from, to) => (opens(kind) ? undefined : `${from}/${to}`), otherwise });
  return dates
    .filter((date) => isPossible(notes, cell, date, person))
    .map((date) => ({
      row: notes.row,
      column: cell.use.header,
      written: cell.written,
      kind,
      date,
      citations: citationsFor(notes, sources, [cell]),
    }));
}

/** What happened, by a row that has a column for each kind of date. */
export function eventsOfCase(notes: RowNotes, person: ProposedPerson): ProposedEvent[] {
  const sources = sourcesOf(notes);
  const events = notes
    .dates()
    .flatMap((cell) => dated(notes, cell, cell.use.field.slice('date:'.length) as EventKind, person, sources));
  const sentence = sentenceOf(notes);
  const judged = sentence && judgments.map((kind) => events.find((event) => event.kind === kind)).find(Boolean);
  if (sentence && judged) {
    giveSentence(judged, sentence);
    judged.citations = judged.citations.map((citation) => ({
      ...citation,
      quote: [citation.quote, sentence.cell.written].filter(Boolean).join('\n').slice(0, 10_000).toWellFormed(),
    }));
  } else if (sentence)
    notes.find(
      'question',
      sentence.cell,
      'There is a sentence, but no date of the judgment in this row.',
      'Write the date of the judgment into its column. Without one the sentence is left out.',
    );
  place(notes, events.find(({ kind }) => opens(kind)) ?? events[0]);
  const charged = chargeable.map((kind) => events.find((event) => event.kind === kind)).find(Boolean) ?? events[0];
  words(notes, charged, person);
  sayStatus(notes, events);
  return events;
}

function giveSentence(
  event: ProposedEvent,
  { sentence, words: said }: { sentence?: ProposedSentence; words?: string },
): void {
  if (sentence) event.sentence = sentence;
  if (said) event.summary = [event.summary, said].filter(Boolean).join('\n');
}

function place(notes: RowNotes, event: ProposedEvent | undefined): void {
  const cells = notes.all('event.place');
  const [first] = cells;
  if (!first) return;
  const whole = { ...first, text: cells.map(({ text }) => text).join(', ') };
  if (event) event.place = notes.fitting(whole, 500, true);
  else notes.find('note', first, 'There is a place, but no event in this row at which it would stand: it is left out.');
}

/** Charges, and what is told of the event. Without an event the charges stand in the summary of the case. */
function words(notes: RowNotes, event: ProposedEvent | undefined, person: ProposedPerson): void {
  for (const cell of [...notes.all('event.summary'), ...notes.all('charges')]) {
    const line = cell.use.field === 'charges' ? `${cell.use.header}: ${cell.text}` : cell.text;
    if (event) event.summary = [event.summary, line].filter(Boolean).join('\n').slice(0, 20_000).toWellFormed();
    else {
      const before = person.summary?.understood;
      person.summary = {
        column: cell.use.header,
        written: cell.written,
        understood: [before, line].filter(Boolean).join('\n\n').slice(0, 20_000).toWellFormed(),
      };
      notes.understood(cell, 'part of the summary of the case');
    }
  }
}

/** What happened, by a row that is one event. */
export function eventOfRow(notes: RowNotes, person: ProposedPerson): ProposedEvent[] {
  const sources = sourcesOf(notes);
  const [when, what] = [notes.first('event.date'), notes.first('event.kind')];
  const sentence = sentenceOf(notes);
  const events = notes
    .dates()
    .flatMap((cell) => dated(notes, cell, cell.use.field.slice('date:'.length) as EventKind, person, sources));
  const kind = what && (isEventKind(what.text) ? what.text : kindOfWord(plainForm(what.text)));
  if (what && !kind)
    notes.find(
      'question',
      what,
      `“${shown(what.text)}” is not a kind of event that Vigil knows.`,
      'Write one of its kinds, as arrest, trial, sentence or release.',
      ['apprehension', 'trial_opened', 'sentence', 'release'],
    );
  if (what && kind && what.text !== kind) notes.understood(what, eventKinds[kind].label);
  if (when && kind) {
    const found = dated(notes, when, kind, person, sources);
    for (const event of found)
      event.citations = citationsFor(notes, sources, [
        when,
        ...(what ? [what] : []),
        ...(sentence ? [sentence.cell] : []),
      ]);
    events.unshift(...found);
  } else if (when && !what)
    notes.find(
      'question',
      when,
      'There is a date, but no kind of event.',
      'Write what happened, or map the column that tells it.',
    );
  else if (what && kind && !when)
    notes.find('question', what, 'What happened has no date.', 'Write when it happened, as exactly as it is known.');
  const [event] = events;
  if (sentence && event && judgments.includes(event.kind)) giveSentence(event, sentence);
  else if (sentence)
    notes.find(
      'question',
      sentence.cell,
      'There is a sentence, but this event is no judgment.',
      'Put it into the row of the judgment.',
    );
  place(notes, event);
  words(notes, event, person);
  sayStatus(notes, events);
  return events;
}
