import { ruleCodes } from '../../alerts/domain/alert';
import type { ComposedAlert } from '../../alerts/domain/compose';
import { cardContent, type Speaker } from '../../cards/domain/card-content';
import { type Piece, pieceOf } from '../../cards/domain/pieces';
import type { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { inkOn } from '../../organisation/domain/contrast';
import { counted, monthAndYear } from '../../web/day-text';

/** The public dates of one month, and whether there are more than were asked for. */
export interface MonthOfDates {
  first: Day;
  alerts: readonly ComposedAlert[];
  more: boolean;
}

interface EntryDrawn {
  day: string;
  sentence: Piece;
  /** The names in their other script. */
  others: Piece[];
}

/** Everything that is drawn, as the template reads it. */
export interface PosterContent {
  title: string;
  wide: boolean;
  columns: number;
  ground: string;
  ink: string;
  accent: string;
  organisation: Piece | null;
  hashtag: Piece | null;
  logo: boolean;
  months: { name: string | null; entries: EntryDrawn[]; beyond: string | null }[];
  foot: string;
}

/** More than this nobody reads from a wall. */
const mostOfYear = 9;
const mostOfMonth = 40;

/** What stands on a poster: public dates, by their headlines. @param today of which the dates are true, as far as is known */
export function posterContent(
  months: readonly MonthOfDates[],
  speaker: Speaker,
  { title, today }: { title: string; today: Day },
): PosterContent {
  const isYear = months.length > 1;
  const look = lookOf(speaker);
  return {
    ...look,
    title,
    wide: isYear,
    columns: isYear ? 4 : (months[0]?.alerts.length ?? 0) > 14 ? 2 : 1,
    months: months.map(({ first, alerts: all, more }) => {
      const alerts = all.filter(isForWalls);
      const chosen = weightiest(alerts, isYear ? mostOfYear : mostOfMonth);
      const left = alerts.length - chosen.length;
      return {
        name: isYear ? monthAndYear(first).replace(/ \d{4}$/, '') : null,
        entries: chosen.map((alert) => entryOf(alert, speaker)),
        beyond: more ? 'And many more.' : left > 0 ? `And ${counted(left, 'more date')}.` : null,
      };
    }),
    foot: `Public dates as they were known on ${longDay(today)}. A release or a correction changes them: look again before you speak of one.`,
  };
}

/** Of the countdown to a release its last day: the others are for the desk. */
const isForWalls = ({ rule, count }: ComposedAlert): boolean => rule !== 'REL-COUNT' || count === 1;

/** Those by which a campaign goes, in the order of the rules; then by day. */
function weightiest(alerts: readonly ComposedAlert[], most: number): ComposedAlert[] {
  const rank = ({ rule }: ComposedAlert): number => ruleCodes.indexOf(rule);
  const chosen = new Set([...alerts].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return alerts.filter((alert) => chosen.has(alert));
}

function entryOf(alert: ComposedAlert, speaker: Speaker): EntryDrawn {
  const { people, sentence } = cardContent(alert, speaker, { language: 'en', format: 'wide', photos: 0 });
  const day = alert.precision === 'month' ? '–' : String(Number(alert.on.slice(8)));
  return { day, sentence, others: people.flatMap(({ other }) => other ?? []) };
}

function lookOf({ ground, accent, name, hashtag, logo }: Speaker) {
  return {
    ground,
    accent,
    ink: inkOn(ground),
    organisation: name ? pieceOf(name, 'en', 80) : null,
    hashtag: hashtag ? pieceOf(hashtag.replace(/^[#＃]?/u, '#'), 'en', 60) : null,
    logo: logo !== null,
  };
}
