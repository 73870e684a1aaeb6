import type { Alert } from '../../alerts/domain/alert';

/** A number as it stands large on a card. */
export interface Count {
  number: string;
  /** Empty where the language says both in one word, as Arabic does of one and two. */
  unit: string;
}

/** Large beside a face, a number is read as a time in detention. Where it counts something else the sentence says it. */
const elapsed = new Set<Alert['rule']>(['ANNIV-Y', 'ANNIV-ENFD', 'COUNT-DAY']);

/** "1,200" and "days" in a language; null where the number of the alert is no time in custody. */
export function countOf({ rule, count, unit }: Pick<Alert, 'rule' | 'count' | 'unit'>, language: string): Count | null {
  if (count < 1 || !elapsed.has(rule) || (unit !== 'day' && unit !== 'month' && unit !== 'year')) return null;
  return countIn(count, unit, language);
}

/** The number with its unit, each by itself: their order and their spelling are those of the language (CLDR). */
export function countIn(count: number, unit: 'day' | 'month' | 'year', language: string): Count {
  // Four digits stand together, as in headlines: 1200 days, 10,000 days.
  const format = { style: 'unit', unit, unitDisplay: 'long', useGrouping: 'min2' } as const;
  const parts = new Intl.NumberFormat(language, format).formatToParts(count);
  const of = (...types: string[]): string =>
    parts
      .filter(({ type }) => types.includes(type))
      .map(({ value }) => value)
      .join('');
  const number = of('integer', 'group');
  return number === '' ? { number: of('unit'), unit: '' } : { number, unit: of('unit').trim() };
}
