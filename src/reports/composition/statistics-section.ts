import { standingOf } from '../../custody/domain/custody-status';
import type { Part } from '../domain/report';
import { countryText, countText, genderText, numberText, shareText } from '../words/said';
import { fill } from '../words/fill';
import { type CaseComposed, type Composing, shows } from './composing';
import { run } from './runs';

/** Lengths of custody: up to the first bound, up to the second, … in days, and as they are called. */
const bounds = [
  { days: 31, n: 1, unit: 'month' },
  { days: 183, n: 6, unit: 'month' },
  { days: 365, n: 1, unit: 'year' },
  { days: 730, n: 2, unit: 'year' },
  { days: 1096, n: 3, unit: 'year' },
  { days: 1826, n: 5, unit: 'year' },
  { days: 3652, n: 10, unit: 'year' },
] as const;

/** A case counts by its status only where it may be told, and is certain on the day. */
const countable = ({ standing }: CaseComposed): boolean => standing !== null && standing.isCertain;

const daysHeld = ({ standing }: CaseComposed): number | null =>
  standing?.isHeld && standing.answer.days !== null ? standing.answer.days : null;

/** The sums of an annex, in large letters. */
export function sums({ words }: Composing, cases: readonly CaseComposed[]): Part[] {
  const { statistics } = words;
  const of = (standing: string): number =>
    cases.filter((one) => countable(one) && standingOf(one.standing!.answer.status) === standing).length;
  const lengths = cases.flatMap((one) => daysHeld(one) ?? []).sort((a, b) => a - b);
  const items = [
    { value: numberText(cases.length, words), label: statistics.total },
    { value: numberText(of('held'), words), label: statistics.held },
    { value: numberText(of('free'), words), label: statistics.free },
    { value: numberText(of('dead'), words), label: statistics.dead },
    {
      value: numberText(cases.filter((one) => one.standing && !countable(one)).length + of('unclear'), words),
      label: statistics.unclear,
    },
  ];
  if (lengths.length > 0) {
    const middle = lengths[Math.floor((lengths.length - 1) / 2)]!;
    items.push({ value: countText(middle, 'day', words), label: statistics.median });
    items.push({ value: countText(lengths.at(-1)!, 'day', words), label: statistics.longest });
  }
  return [{ kind: 'figures', items }];
}

/** Counts by status, country, year, length, gender and work. What is not certain, not known or not told is a line of its own. */
export function statisticsSection(at: Composing, cases: readonly CaseComposed[]): Part[] {
  const { words } = at;
  const { statistics } = words;
  const parts: Part[] = [];
  const table = (title: string, keysOf: (one: CaseComposed) => string[], inOrder: readonly string[] = []): void => {
    parts.push(countTable(at, title, cases, keysOf, inOrder));
  };
  const untold = (one: CaseComposed): string | undefined =>
    !one.standing ? statistics.statusNotTold : !one.standing.isCertain ? statistics.unclear : undefined;
  if (shows(at, 'status'))
    table(statistics.byStatus, (one) => [untold(one) ?? words.statuses[one.standing!.answer.status]]);
  if (shows(at, 'country'))
    table(statistics.byCountry, ({ told }) => [
      told.profile.country ? countryText(told.profile.country, words) : words.notKnown,
    ]);
  if (shows(at, 'since')) table(statistics.byYear, (one) => yearsOf(at, one), yearOrder(at, cases));
  if (shows(at, 'days')) {
    const names = lengthNames(at);
    table(statistics.byLength, (one) => lengthOf(at, one, names), names);
  }
  if (shows(at, 'gender'))
    table(statistics.byGender, ({ told }) => [
      told.profile.gender ? genderText(told.profile.gender, words) : words.notKnown,
    ]);
  if (shows(at, 'professions'))
    table(statistics.byWork, ({ told }) =>
      told.profile.professions?.length ? [...told.profile.professions] : [words.notKnown],
    );
  return parts;
}

function countTable(
  { words }: Composing,
  title: string,
  cases: readonly CaseComposed[],
  keysOf: (one: CaseComposed) => string[],
  inOrder: readonly string[],
): Part {
  const counts = new Map<string, number>();
  for (const key of cases.flatMap((one) => [...new Set(keysOf(one))])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const place = (key: string): number => (inOrder.includes(key) ? inOrder.indexOf(key) : inOrder.length);
  const rows = [...counts].sort(([a, m], [b, n]) => place(a) - place(b) || n - m || a.localeCompare(b, words.locale));
  return {
    kind: 'table',
    head: [title, words.columns.count, words.columns.share],
    rows: rows.map(([key, n]) => [[run(key)], [run(numberText(n, words))], [run(shareText(n / cases.length, words))]]),
    widths: [4, 1, 1],
  };
}

/** The years in which custody began that nobody doubts. */
function yearsOf({ words, day }: Composing, { standing }: CaseComposed): string[] {
  if (!standing) return [words.statistics.statusNotTold];
  const spells = standing.custody.spells.filter(({ start }) => (start.earliest ?? '9999') <= day);
  if (spells.length === 0) return [words.none];
  return spells.map(({ start, startKnown }) => {
    const year = start.earliest?.slice(0, 4);
    return startKnown && year && year === start.latest?.slice(0, 4) && start.qualifier === ''
      ? year
      : words.statistics.unclear;
  });
}

const yearOrder = (at: Composing, cases: readonly CaseComposed[]): string[] =>
  [...new Set(cases.flatMap((one) => yearsOf(at, one)))].filter((year) => /^\d{4}$/.test(year)).sort();

const lengthNames = ({ words }: Composing): string[] => [
  ...bounds.map(({ n, unit }, i) => {
    const before = bounds[i - 1];
    const to = countText(n, unit, words);
    return before ? `${countText(before.n, before.unit, words)} – ${to}` : `< ${to}`;
  }),
  `≥ ${countText(10, 'year', words)}`,
];

function lengthOf({ words }: Composing, one: CaseComposed, names: string[]): string[] {
  const { statistics } = words;
  if (!one.standing) return [statistics.statusNotTold];
  const days = daysHeld(one);
  if (days === null) return standingOf(one.standing.answer.status) === 'held' ? [statistics.unclear] : [];
  const at = bounds.findIndex((bound) => days < bound.days);
  return [names[at === -1 ? bounds.length : at]!];
}

export const casesCounted = ({ words }: Composing, n: number): string =>
  fill(words.sentences.casesCounted, { count: numberText(n, words) });
