import { readDate, serialDay } from './read-date';
import type { FilledCell, RowNotes } from './row-notes';

interface DateAsked {
  isBirth?: boolean;
  /** What a stretch of time is taken for; undefined: it is asked about. */
  ofRange: (from: string, to: string) => string | undefined;
  /** What else the cell may hold, in words, where it is no date. */
  otherwise?: () => string | undefined;
}

/** The dates in a cell (EDTF), or none and a finding. More than one only where somebody wrote `{a,b}`: each happened. */
export function datesIn(notes: RowNotes, cell: FilledCell, { isBirth, ofRange, otherwise }: DateAsked): string[] {
  const { options } = cell.use;
  const { day, text } = cell.cell;
  if (day !== undefined) {
    if (day !== text) notes.understood(cell, day);
    return [day];
  }
  const order = options?.dateOrder ?? notes.mapping.defaults.dateOrder;
  const reading = readDate(cell.text, { today: notes.context.today, order, isBirth });
  switch (reading.is) {
    case 'nothing':
      return [];
    case 'several':
      notes.understood(cell, reading.dates.join(' and '));
      return reading.dates;
    case 'range': {
      const { from, to } = reading;
      const taken = ofRange(from, to);
      if (taken !== undefined) {
        notes.understood(cell, [taken, ...reading.how].join(': '));
        return [taken];
      }
      notes.find(
        'question',
        cell,
        'The cell says from when to when: was the person held all that time, or did it begin on a day between?',
        `Write ${from} and put the end into the column of the release, or write [${from}..${to}] for one day between.`,
        [from, `[${from}..${to}]`],
      );
      return [];
    }
    case 'question': {
      // "Feb-21" of a cell that shows a month alone: the day behind it tells which year is meant
      const behind = cell.cell.number === undefined ? undefined : serialDay(cell.cell.number)?.slice(0, 7);
      if (behind !== undefined && reading.answers.includes(behind)) {
        notes.understood(cell, `${behind} (the spreadsheet holds a day of that month)`);
        return [behind];
      }
      notes.find('question', cell, otherwise?.() ?? reading.what, reading.suggestion, reading.answers);
      return [];
    }
    case 'date': {
      const settled =
        options?.dateOrderFrom && reading.how.some((how) => how.includes('month')) ? [options.dateOrderFrom] : [];
      const how = [...reading.how, ...settled].join('; ');
      notes.understood(cell, how ? `${reading.edtf} (${how})` : reading.edtf);
      if (reading.leftover)
        notes.find(
          'note',
          cell,
          `Beside the date stands “${reading.leftover}”.`,
          'It is kept in the quote of the source.',
        );
      return [reading.edtf];
    }
  }
}
