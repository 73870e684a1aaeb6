import { createHash } from 'node:crypto';
import type { Audience } from '../access/domain/audience';
import { alertPath } from '../alerts/domain/alert-address';
import type { ComposedAlert } from '../alerts/domain/compose';
import { type CodedAlert, discloseAlert, discloseCode } from '../alerts/domain/disclosed-alert';
import { addDays, addMonths, type Day } from '../lib/calendar-date';
import type { Language } from '../subscriptions/domain/subscription';
import { dayName } from '../subscriptions/domain/words/day-name';
import { type Speech, speechIn } from '../subscriptions/domain/words/speech';
import type { WantedItem } from './domain/settle';

/** One date as a feed says it. */
export interface FeedEntry extends WantedItem {
  /** The day after its last: of a window, or of the month where only that is known. */
  end: Day;
  title: string;
  text: string;
  /** The page of the alert, where access is asked for again. */
  path: string;
  /** Days before it on which to remind. */
  leads: readonly number[];
}

/** How a feed says its dates. */
export interface Saying {
  audience: Audience;
  names: boolean;
  language: Language;
  leadsOf: (rule: ComposedAlert['rule']) => readonly number[];
}

/**
 * An alert as it stands in a feed: by the code of its case and the kind of date; as its headline only where names may be
 * said. Null when it is not to leave the pages of Vigil.
 */
export function entryOf(alert: ComposedAlert, { audience, names, language, leadsOf }: Saying): FeedEntry | null {
  const coded = discloseCode(alert, audience);
  if (coded === null) return null;
  const { key, on, until, precision, rule, kind, subjectId, isPublic } = coded;
  const speech = speechIn(language);
  const named = names ? discloseAlert(alert, audience, language) : null;
  const title = named?.headline ?? codedTitle(coded, speech);
  const open = openDay(precision, until, speech);
  const lines = [speech.say(isPublic ? 'feedPublic' : 'feedTask'), open, named?.because];
  const entry = {
    on,
    end: endOf(on, until, precision),
    title: open ? speech.say(precision === 'month' ? 'feedDayOpen' : 'feedDaysOpen', { title }) : title,
    text: lines.filter(Boolean).join('\n'),
    path: alertPath({ subject: { kind }, subjectId, key, on }),
    leads: leadsOf(rule).filter((lead) => lead >= 0),
  };
  return { ...entry, key, fingerprint: digestOf(entry) };
}

/** A day of the calendar has a name, which is nobody's; of people their code and the kind of date. */
function codedTitle(coded: CodedAlert, speech: Speech): string {
  const day = dayName(coded, speech);
  if (day !== null) return speech.insert(day);
  return speech.say('coded', { code: speech.insert(coded.code), label: speech.label(coded.rule, true) });
}

const openDay = (precision: ComposedAlert['precision'], until: Day | undefined, { say, day }: Speech) => {
  if (precision === 'month') return say('feedMonth');
  return until ? say('feedUntil', { until: day(until).on }) : undefined;
};

function endOf(on: Day, until: Day | undefined, precision: ComposedAlert['precision']): Day {
  if (precision === 'month') return addMonths(`${on.slice(0, 7)}-01`, 1);
  return addDays(until ?? on, 1);
}

const digestOf = (said: object): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);

/** Two of the same key within one feed are told apart by their days. */
export function withoutRepeatedKeys(entries: readonly FeedEntry[]): FeedEntry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const key = seen.has(entry.key) ? `${entry.key}.${entry.on}` : entry.key;
    seen.add(key);
    return { ...entry, key };
  });
}
