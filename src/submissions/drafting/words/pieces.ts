import type { Duration } from '../../../lib/duration';

export const numberIn = (locale: string): ((n: number) => string) => {
  const format = new Intl.NumberFormat(locale, { useGrouping: true });
  return (n) => format.format(n);
};

export const listIn = (locale: string, type: 'conjunction' | 'disjunction'): ((items: readonly string[]) => string) => {
  const format = new Intl.ListFormat(locale, { type, style: 'long' });
  return (items) => format.format(items);
};

/** A length in words; `less` says what a reduction leaves. */
export function lengthIn(
  locale: string,
  less: (whole: string, part: string) => string,
): (duration: Duration) => string {
  const list = listIn(locale, 'conjunction');
  const inWords = (n: number, unit: string): string[] =>
    n > 0 ? [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n)] : [];
  const parts = (months: number, days: number): string =>
    list([...inWords(Math.floor(months / 12), 'year'), ...inWords(months % 12, 'month'), ...inWords(days, 'day')]);
  return ({ months, days }) => {
    if (months > 0 && days < 0) return less(parts(months, 0), parts(0, -days));
    if (months < 0 && days > 0) return less(parts(0, days), parts(-months, 0));
    return parts(months, days);
  };
}
