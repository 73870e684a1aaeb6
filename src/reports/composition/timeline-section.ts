import type { Audience } from '../../access/domain/audience';
import type { DisclosedCase } from '../../disclosure/domain/disclosed-case';
import type { LegalDetails } from '../../custody/domain/legal-details';
import { conflictsOf, isDisputed } from '../../sources/domain/conflicts';
import type { Part, ReportLayout, Run } from '../domain/report';
import { dateText } from '../words/date-said';
import { reportedAs, sentenceText } from '../words/said';
import { type CaseComposed, type Composing, shows } from './composing';
import { comma, joined, run, stop } from './runs';
import { heading } from './profile-section';
import { mostTelling } from './turning-points';

type Event = DisclosedCase<Audience>['events'][number];

/** A layout that has room for so many events; the others hold all. */
const mostEvents: Partial<Record<ReportLayout, number>> = { briefing: 14, card: 5, letter: 10 };

/** What happened, in the order in which it is told: each date as honest as it is known, each with its sources. */
export function timelineSection(at: Composing, one: CaseComposed): Part[] {
  const { words, template } = at;
  const events = mostTelling(one.events, mostEvents[template.layout] ?? Infinity);
  const title = heading(words.sections.timeline);
  if (events.length === 0) return [title, { kind: 'paragraph', text: [run(words.sentences.noEventTold)] }];
  const rows = events.map((event) => [[run(dateSaid(at, event))], eventSaid(at, event)]);
  return [title, { kind: 'table', head: [words.columns.date, words.columns.event], rows, widths: [1.15, 3] }];
}

/** The date; where sources cannot all be right, everything that they say. */
export function dateSaid({ words }: Composing, { date, citations }: Event): string {
  if (!isDisputed({ date, citations })) return dateText(date, words);
  const others = conflictsOf({ date, citations }).map(({ says }) => says);
  return reportedAs([...new Set([date, ...others])].sort(), words);
}

function eventSaid(at: Composing, event: Event): Run[] {
  const { words } = at;
  const note = shows(at, 'sources') ? at.notes.numbersOf(event.citations) : [];
  const what = [words.events[event.kind]];
  if (event.releaseType) what.push(words.releases[event.releaseType]);
  const runs = [run(what.join(comma(words)), { strong: true })];
  if (event.place && shows(at, 'place')) runs.push(run(comma(words)), run(event.place));
  const sentence = event.sentence && shows(at, 'sentence') ? sentenceText(event.sentence, words) : '';
  for (const text of [sentence, shows(at, 'details') ? event.summary : '']) {
    if (text) runs.push(run(stop(words, runs.at(-1)!.text)), run(text));
  }
  if (note.length > 0) runs[runs.length - 1] = { ...runs.at(-1)!, note };
  return runs;
}

/** Who acted, on whose order and by which law, event by event. */
export function legalSection(at: Composing, { events }: CaseComposed): Part[] {
  const { words } = at;
  if (!shows(at, 'legal')) return [];
  const rows = events.flatMap((event) => {
    if (!event.legal || Object.keys(event.legal).length === 0) return [];
    const label = `${words.events[event.kind]}${comma(words)}${dateText(event.date, words)}`;
    return [{ label, value: legalSaid(at, event.legal) }];
  });
  return rows.length === 0 ? [] : [heading(words.sections.legal), { kind: 'facts', rows }];
}

function legalSaid({ words }: Composing, legal: LegalDetails): Run[] {
  const codes = ['forces', 'authority', 'warrant', 'law', 'reason'] as const;
  const said = codes.flatMap((code) => {
    if (code === 'warrant')
      return legal.warrant ? [`${words.legal.warrant}${words.colon}${words.warrants[legal.warrant]}`] : [];
    return legal[code] ? [`${words.legal[code]}${words.colon}${legal[code]}`] : [];
  });
  return joined(
    said.map((text) => run(text)),
    words.language === 'ar' ? '؛ ' : words.language === 'zh' ? '；' : '; ',
  );
}
