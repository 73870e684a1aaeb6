import fc from 'fast-check';
import { addDays } from './calendar-date';
import { parsePartialDate } from './partial-date';

// The whole library, of which we use only `parse` (partial-date-edtf.d.ts declares that and no more).
// eslint-disable-next-line @typescript-eslint/no-require-imports
const library = require('edtf') as { default: (text: string) => { min: number; max: number } };
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const boundsOf = (text: string): [string, string] => {
  const { min, max } = library.default(text);
  return [dayOf(min), dayOf(max)];
};

const anyDay = fc.nat(400_000).map((n) => addDays('1000-01-01', n));
const mark = fc.constantFrom('', '?', '~', '%');
const anyClosed = fc.tuple(anyDay, fc.constantFrom(4, 7, 10), mark).map(([day, end, m]) => day.slice(0, end) + m);
const shapes = [
  (day: string): string => `${day.slice(0, 2)}XX`,
  (day: string): string => `${day.slice(0, 3)}X`,
  (day: string): string => `${day.slice(0, 4)}-XX`,
  (day: string): string => `${day.slice(0, 4)}-XX-XX`,
  (day: string): string => `${day.slice(0, 7)}-XX`,
];
const anyOpen = fc.tuple(anyDay, fc.constantFrom(...shapes)).map(([day, open]) => open(day));

describe('the library edtf', () => {
  it('finds the same first and last day of a single date', () => {
    fc.assert(
      fc.property(fc.oneof(anyClosed, anyOpen), (text) => {
        const { earliest, latest } = parsePartialDate(text);
        expect([earliest, latest]).toEqual(boundsOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same first and last day of something that lasted', () => {
    fc.assert(
      fc.property(anyClosed, anyClosed, (a, b) => {
        const [start, end] = [a, b].sort((x, y) => (boundsOf(x)[0] <= boundsOf(y)[0] ? -1 : 1)) as [string, string];
        fc.pre(boundsOf(start)[1] < boundsOf(end)[0]);
        const text = `${start}/${end}`;
        const { earliest, latest } = parsePartialDate(text);
        expect([earliest, latest]).toEqual(boundsOf(text));
      }),
    );
  });

  // The reasons why it reads so little for us. When one of these fails it has been mended: see ADR 2.
  it.each([
    ['takes 29 February 1954 for 1 March', '1954-02-29', ['1954-03-01', '1954-03-01']],
    ['loses the end of a one-of set', '[2020-08-31..2020-09-04]', ['2020-08-31', '2020-08-31']],
    ['has spring begin in January', '2021-21', ['2021-01-01', '2021-03-31']],
  ])('%s', (_flaw, text, bounds) => {
    expect(boundsOf(text)).toEqual(bounds);
  });

  it.each(['202X?', '2021-09-XX~', '2021-21~', '2021-21/2021-22', '2020-XX/2021?', '[2020-08-31..2020-09]'])(
    'refuses %s',
    (text) => {
      expect(() => library.default(text)).toThrow();
      expect(parsePartialDate(text).text).toBe(text);
    },
  );
});
