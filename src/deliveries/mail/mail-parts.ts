import { alertPath } from '../../alerts/domain/alert-address';
import type { Day } from '../../lib/calendar-date';
import { weekdayAndDay } from '../../web/day-text';
import type { MessageItem, OutgoingMessage } from '../ways/outgoing-ways';
import { changeWords, codedWords, soonWords, useWords, whenWords } from './item-words';

/** One thing of a mail, ready to be written as text or as a page. */
export interface ItemPart {
  headline: string;
  lines: string[];
  link: string | null;
}

/** Where the reader can ask for less. */
export interface MuteLink {
  words: string;
  href: string;
}

/** A mail before it is text or a page. */
export interface MailParts {
  subject: string;
  /** What stands above everything: that it is late, that it corrects. */
  intro: string[];
  /** With a title for each day of a digest; without one for a single notice. */
  sections: { title: string | null; items: ItemPart[] }[];
  /** Of so many dates more it says nothing but that they are there. */
  more: number;
  /** Where everything that Vigil told is listed. */
  list: string;
  settings: string;
  mutes: MuteLink[];
}

/** A mail that nobody reads to its end helps nobody. */
const mostDates = 50;

/**
 * What a mail says. The subject never holds a name: it is shown on locked screens and kept by every server on the way.
 * @param at the address of Vigil
 */
export function partsOf(message: OutgoingMessage, mutes: MuteLink[], at: string): MailParts {
  const { items, kind, today } = message;
  const part = (item: MessageItem): ItemPart => partOf(item, today, at);
  const shown = [...items].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).slice(0, mostDates);
  return {
    subject: subjectOf(message),
    intro: introOf(message),
    sections:
      kind === 'digest'
        ? daysOf(shown).map((day) => ({
            title: `${weekdayAndDay(day)} ${day.slice(0, 4)}`,
            items: shown.filter((item) => item.day === day).map(part),
          }))
        : [{ title: null, items: shown.map(part) }],
    more: items.length - shown.length,
    list: `${at}/alerts`,
    settings: `${at}/account/subscriptions`,
    mutes,
  };
}

const daysOf = (items: readonly MessageItem[]): Day[] => [...new Set(items.map(({ day }) => day))].sort();

function subjectOf({ items, kind, today }: OutgoingMessage): string {
  const [first] = items as [MessageItem];
  if (kind === 'digest') {
    const [from, to] = [daysOf(items)[0]!, daysOf(items).at(-1)!];
    const dates = `${items.length} ${items.length === 1 ? 'date' : 'dates'}`;
    return `Vigil: ${dates}, ${from === to ? weekdayAndDay(from) : `${weekdayAndDay(from)} to ${weekdayAndDay(to)}`}`;
  }
  if (first.alert === null) return 'Vigil: do not use what you were told';
  const words = codedWords(first.alert);
  if (kind === 'change') return `${first.change === 'again' ? 'It stands again' : 'Correction'}: ${words}`;
  return `${words} (${soonWords(first.alert, today)})`;
}

function introOf({ items, kind }: OutgoingMessage): string[] {
  const late = items.filter((item) => item.late).length;
  if (late === 0) return [];
  return [
    kind === 'digest'
      ? `Late: ${late === items.length ? 'this' : `a part of this (${late} of ${items.length})`} should have reached you before.`
      : 'Late: this should have reached you before.',
  ];
}

function partOf(item: MessageItem, today: Day, at: string): ItemPart {
  const { alert, named } = item;
  const change = changeWords(item);
  if (alert === null) {
    return { headline: 'Something that Vigil told you', lines: change ? [change] : [], link: null };
  }
  const { kind, subjectId, key, on } = alert;
  const when = whenWords(alert, today);
  return {
    headline: named ? named.headline : codedWords(alert),
    lines: [
      ...(change ? [change] : []),
      `${when[0]!.toUpperCase()}${when.slice(1)}.`,
      ...(named?.because ? [`Why: ${named.because}.`] : []),
      useWords(alert),
    ],
    link: at + alertPath({ subject: { kind }, subjectId, key, on }),
  };
}
