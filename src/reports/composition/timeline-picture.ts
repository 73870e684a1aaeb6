import { custodyStatuses, type CustodyStatus, standingOf } from '../../custody/domain/custody-status';
import type { Day } from '../../lib/calendar-date';
import { parsePartialDate } from '../../lib/partial-date';
import type { Part, TimelineItem, TimelineTone } from '../domain/report';
import { dateText } from '../words/date-said';
import { fill } from '../words/fill';
import { dayText, numberText } from '../words/said';
import { type CaseComposed, type Composing } from './composing';
import { run } from './runs';
import { heading } from './profile-section';
import { isDisputed } from '../../sources/domain/conflicts';
import { mostTelling } from './turning-points';

/** More things than these are no picture any more. */
const mostItems = 60;

const restricted: readonly CustodyStatus[] = ['bail', 'parole', 'suspended', 'released_restricted', 'house_arrest'];

function toneOf(status: CustodyStatus, certain: boolean): TimelineTone {
  if (!certain) return 'unknown';
  if (restricted.includes(status)) return 'restricted';
  const info: { standing: string; noun?: string } = custodyStatuses[status];
  if (info.standing === 'held') return info.noun === 'disappeared' ? 'disappeared' : 'held';
  return ({ free: 'free', dead: 'ended', unclear: 'unknown' } as const)[
    standingOf(status) as 'free' | 'dead' | 'unclear'
  ];
}

/** The timeline as a picture: what turned the case, and the custody between. Two things at least make a line. */
export function timelinePicture(at: Composing, one: CaseComposed): Part[] {
  const { words, day } = at;
  const items = [...eventItems(at, one), ...computedItems(at, one)].sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
  if (items.length < 2) return [];
  const first = items[0]!.earliest;
  const last = items.reduce((latest, item) => (item.latest > latest ? item.latest : latest), day);
  const alt = fill(words.sentences.timelineAlt, {
    count: numberText(items.length, words),
    a: dayText(first, words),
    b: dayText(last, words),
  });
  return [heading(words.sections.timeline_picture), { kind: 'timeline', items, alt }];
}

function eventItems(at: Composing, one: CaseComposed): TimelineItem[] {
  const tones = tonesOf(one, at.day);
  return mostTelling(one.events, mostItems).flatMap((event) => {
    const { earliest, latest } = parsePartialDate(event.date);
    const from = earliest ?? latest;
    if (!from) return [];
    return [
      {
        date: dateShown(at, event),
        label: [run(at.words.events[event.kind])],
        earliest: from,
        latest: latest ?? from,
        tone: tones.get(one.told.events.indexOf(event)) ?? 'plain',
      },
    ];
  });
}

/** A picture has no room for all that sources say: the table beside it has it. */
const dateShown = ({ words }: Composing, event: CaseComposed['events'][number]): string => {
  const date = dateText(event.date, words);
  return isDisputed(event) ? fill(words.dates.uncertain, { date }) : date;
};

/** What each event makes of custody, by its place among the events. */
function tonesOf({ standing }: CaseComposed, day: Day): Map<number, TimelineTone> {
  const tones = new Map<number, TimelineTone>();
  for (const { eventId, status, certain, from } of standing?.custody.periods ?? []) {
    if (eventId !== null && from <= day) tones.set(Number(eventId), toneOf(status, certain));
  }
  return tones;
}

/** Days that were worked out, as the end of a term. */
function computedItems({ words, day }: Composing, { standing }: CaseComposed): TimelineItem[] {
  const periods = standing?.custody.periods.filter(({ eventId, from }) => eventId === null && from <= day) ?? [];
  return periods.map(({ from, status, certain }) => ({
    date: dateText(from, words),
    label: [run(words.statuses[status])],
    earliest: from,
    latest: from,
    tone: toneOf(status, certain),
  }));
}
