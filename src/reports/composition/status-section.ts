import { standingOf } from '../../custody/domain/custody-status';
import type { ToldStanding } from '../../datasets/domain/told-standing';
import { dateText } from '../words/date-said';
import { fill } from '../words/fill';
import { countText, dayText, sentenceText } from '../words/said';
import type { Part, Run } from '../domain/report';
import { type CaseComposed, type Composing, shows } from './composing';
import { run, stop } from './runs';
import { heading } from './profile-section';

/** Where the person stands on the day, why, and since when: only where nothing is withheld that bears on it. */
export function statusSection(at: Composing, one: CaseComposed): Part[] {
  const { words, day } = at;
  const title = heading(fill(words.sentences.statusAsOf, { date: dayText(day, words) }));
  if (!one.standing) return [title, { kind: 'paragraph', text: [run(words.sentences.statusNotTold)] }];
  // In the order in which they are read: notes are numbered by it.
  const text = reasons(at, one, one.standing);
  const rows = [...sentenceRow(at, one), ...termRows(at, one.standing)];
  return [title, { kind: 'paragraph', text }, ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : [])];
}

/** "In pre-trial detention. Taken into custody: 19 September 2021. 19 September 2021 + 10 days = 29 September 2021." */
function reasons(at: Composing, one: CaseComposed, standing: ToldStanding): Run[] {
  const { words, day } = at;
  const { answer, custody, isHeld, isCertain } = standing;
  const runs = [run(words.statuses[answer.status], { strong: true }), run(stop(words))];
  const period = custody.periods.find(({ from, to }) => from <= day && (to === null || day < to));
  const spell = custody.spells.find(({ number }) => number === answer.spell?.number);
  const because = [period?.eventId, isHeld ? spell?.startEventId : undefined];
  for (const id of new Set(because)) {
    const event = id == null ? undefined : one.told.events[Number(id)];
    if (!event) continue;
    const text = `${words.events[event.kind]}${words.colon}${dateText(event.date, words)}`;
    const note = shows(at, 'sources') ? at.notes.numbersOf(event.citations) : [];
    runs.push(run(text, note.length > 0 ? { note } : {}), run(stop(words, text)));
  }
  if (isHeld && answer.since && shows(at, 'days')) {
    const sum =
      answer.days === null
        ? fill(words.sentences.heldSince, { date: dateText(answer.since, words) })
        : `${dayText(answer.since, words)} + ${countText(answer.days, 'day', words)} = ${dayText(day, words)}`;
    runs.push(run(sum), run(stop(words, sum)));
  }
  if (!isCertain) runs.push(run(words.statistics.unclear, { strong: true }), run(stop(words)));
  if (answer.status === 'term_ended_unconfirmed' && answer.spell?.term_ends)
    runs.push(run(fill(words.sentences.termEnded, { date: dayText(answer.spell.term_ends, words) })));
  return runs;
}

/** The sentence as it stood on the day. */
function sentenceRow(at: Composing, one: CaseComposed): { label: string; value: Run[] }[] {
  if (!shows(at, 'sentence') || !one.standing) return [];
  const { custody } = one.standing;
  const term = custody.terms.findLast(
    ({ from, spell }) => from <= at.day && spell === one.standing?.answer.spell?.number,
  );
  const event = term && one.told.events[Number(term.eventId)];
  if (!event?.sentence) return [];
  const note = shows(at, 'sources') ? at.notes.numbersOf(event.citations) : [];
  const text = sentenceText(event.sentence, at.words);
  return [{ label: at.words.fields.sentence, value: [run(text, note.length > 0 ? { note } : {})] }];
}

function termRows(at: Composing, { answer, isHeld }: ToldStanding): { label: string; value: Run[] }[] {
  const { words } = at;
  const rows = [];
  const end = answer.spell?.term_ends;
  if (end && isHeld && shows(at, 'term_ends'))
    rows.push({ label: words.fields.term_ends, value: [run(dayText(end, words))] });
  return rows;
}

/** The figures of one case that are worth a large letter. */
export function figuresSection(at: Composing, { standing }: CaseComposed): Part[] {
  if (!standing) return [];
  const { words } = at;
  const { answer, isHeld } = standing;
  const items = [];
  if (isHeld && answer.days !== null && shows(at, 'days'))
    items.push({ value: countText(answer.days, 'day', words), label: words.statistics.held });
  const kind = standingOf(answer.status);
  if (answer.since && shows(at, 'since') && (isHeld || kind === 'free' || kind === 'dead'))
    items.push({
      value: dateText(answer.since, words),
      label: isHeld ? words.fields.since : words.statuses[answer.status],
    });
  const end = answer.spell?.term_ends;
  if (isHeld && end && shows(at, 'term_ends'))
    items.push({ value: dayText(end, words), label: words.fields.term_ends });
  return items.length === 0 ? [] : [{ kind: 'figures', items }];
}
