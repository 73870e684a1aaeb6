import { alertPath } from '../../alerts/domain/alert-address';
import type { Day } from '../../lib/calendar-date';
import { type Speech, speechIn } from '../../subscriptions/domain/words/speech';
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
  /** In whose words it is written: those of the subscription. */
  speech: Speech;
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
  const { items, kind, today, subscription } = message;
  const speech = speechIn(subscription.language);
  const part = (item: MessageItem): ItemPart => partOf(item, today, at, speech);
  const shown = [...items].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).slice(0, mostDates);
  return {
    speech,
    subject: subjectOf(message, speech),
    intro: introOf(message, speech),
    sections:
      kind === 'digest'
        ? daysOf(shown).map((day) => ({
            title: speech.capital(dayTitle(speech.weekday(day), speech.day(day).on, speech)),
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

const dayTitle = (weekday: string, day: string, speech: Speech): string => speech.say('weekdayDay', { weekday, day });

function subjectOf({ items, kind, today }: OutgoingMessage, speech: Speech): string {
  const [first] = items as [MessageItem];
  if (kind === 'digest') {
    const [from, to] = [daysOf(items)[0]!, daysOf(items).at(-1)!];
    const [begin, until] = [from, to].map((day) => dayTitle(speech.weekday(day), speech.day(day).dayOfYear, speech));
    const same = from === to ? 'yes' : 'no';
    return speech.say('subjectDigest', { ...countOf(items.length, speech), same, from: begin!, until: until! });
  }
  if (first.alert === null) return speech.say('subjectWithdrawn');
  const what = codedWords(first.alert, speech);
  if (kind === 'change') return speech.say(first.change === 'again' ? 'subjectAgain' : 'subjectCorrection', { what });
  return speech.say('subjectSoon', { what, soon: soonWords(first.alert, today, speech) });
}

const countOf = (count: number, { numeral }: Speech) => ({ count, numeral: numeral(count) });

function introOf({ items, kind }: OutgoingMessage, speech: Speech): string[] {
  const late = items.filter((item) => item.late).length;
  if (late === 0) return [];
  const isPart = kind === 'digest' && late < items.length;
  return [isPart ? speech.say('latePart', { ...countOf(items.length, speech), late }) : speech.say('late')];
}

function partOf(item: MessageItem, today: Day, at: string, speech: Speech): ItemPart {
  const { alert, named } = item;
  const change = changeWords(item, speech);
  if (alert === null) {
    return { headline: speech.say('something'), lines: change ? [change] : [], link: null };
  }
  const { kind, subjectId, key, on } = alert;
  return {
    headline: named ? named.headline : codedWords(alert, speech),
    lines: [
      ...(change ? [change] : []),
      whenWords(alert, today, speech),
      ...(named?.because ? [speech.say('why', { because: speech.insert(named.because) })] : []),
      useWords(alert, speech),
    ],
    link: at + alertPath({ subject: { kind }, subjectId, key, on }),
  };
}
