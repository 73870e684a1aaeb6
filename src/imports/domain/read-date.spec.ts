import fc from 'fast-check';
import { isPartialDate } from '../../lib/partial-date';
import { DateOrders } from './date-order';
import type { DateOrder, Mapping } from './import-model';
import { type DateReading, readDate } from './read-date';

const today = '2026-11-24';

/** A reading in a word: the EDTF, `from → to`, `each …`, `?` and its answers, or nothing. */
function told(reading: DateReading): string {
  switch (reading.is) {
    case 'nothing':
      return 'nothing';
    case 'date':
      return reading.edtf;
    case 'range':
      return `${reading.from} → ${reading.to}`;
    case 'several':
      return `each ${reading.dates.join(' ')}`;
    case 'question':
      return `? ${reading.answers.join(' ')}`.trim();
  }
}

describe('a cell with a date', () => {
  it.each([
    ['2021-09-19', '2021-09-19'],
    ['2015/07/dd', '2015-07'],
    ['2015/07/00', '2015-07'],
    ['2015/mm/dd', '2015'],
    ['08-Feb-21', '2021-02-08'],
    ['8-Feb-89', '1989-02-08'],
    ['April 30, 2018', '2018-04-30'],
    ['Sept. 19th, 2021', '2021-09-19'],
    ['19th of September 2021', '2021-09-19'],
    ['Sun, 19 Sep 2021', '2021-09-19'],
    ['1998年5月', '1998-05'],
    ['2021年9月19日', '2021-09-19'],
    ['二〇二一年九月十九日', '2021-09-19'],
    ['2019年5月上旬', '[2019-05-01..2019-05-10]'],
    ['约2019年', '2019~'],
    ['2019年底', '2019'],
    ['2018年夏', '2018-22'],
    ['44458', '2021-09-19'],
    ['44458.5', '2021-09-19'],
    ['20210919', '2021-09-19'],
    ['19.9.2021', '2021-09-19'],
    ['9/19/21', '2021-09-19'],
    ['9/19/2021 10:30', '2021-09-19'],
    ['2021-09-19T10:00:00Z', '2021-09-19'],
    ['07/2015', '2015-07'],
    ['19 septembre 2021', '2021-09-19'],
    ['1er mai 2019', '2019-05-01'],
    ['19 de septiembre de 2021', '2021-09-19'],
    ['19 сентября 2021 г.', '2021-09-19'],
    ['19 سبتمبر 2021', '2021-09-19'],
    ['٢٠٢١/٩/١٩', '2021-09-19'],
    ['۲۰۲۱/۹/۱۹', '2021-09-19'],
    ['２０２１年９月', '2021-09'],
    ['\ufeff2021\u200b-09-19\u00a0', '2021-09-19'],
    ['early May 2019', '2019-05'],
    ['summer 2018', '2018-22'],
    ['1990s', '199X'],
    ['c. 1990', '1990~'],
    ['2021-09-19 (?)', '2021-09-19?'],
    ['circa 2019?', '2019%'],
    ['before 2019', '[..2019]'],
    ['since 3 May 2019', '[2019-05-03..]'],
    ['1987 or 1988', '[1987,1988]'],
    ['3 or 4 May 2019', '[2019-05-03,2019-05-04]'],
    ['between May 2019 and June 2019', '[2019-05..2019-06]'],
    ['5 May 2019 (Beijing)', '2019-05-05'],
    ['2021-09-19 to 2022-03-27', '2021-09-19 → 2022-03-27'],
    ['3–4 May 2019', '2019-05-03 → 2019-05-04'],
    ['2020年8月31日至9月4日', '2020-08-31 → 2020-09-04'],
    ['31 August to 4 September 2020', '2020-08-31 → 2020-09-04'],
    ['2021-09-19/2022-03-27', '2021-09-19/2022-03-27'],
    ['{2021-09-19,2022-03-27}', 'each 2021-09-19 2022-03-27'],
    ['?', 'nothing'],
    ['', 'nothing'],
    [' N/A ', 'nothing'],
    ['不详', 'nothing'],
    ['unknown', 'nothing'],
  ])('%s is understood as %s', (written, understood) => {
    const reading = readDate(written, { today });
    expect(told(reading)).toBe(understood);
  });

  it.each([
    ['03/04/2021', 'day, month, year or as month, day, year', '? 2021-04-03 2021-03-04'],
    ['21/09/19', 'day, month, year or as year, month, day', '? 2019-09-21 2021-09-19'],
    ['31 June 2020', 'June 2020 had 30 days', '? 2020-06'],
    ['1954-02-29', 'February 1954 had 28 days', '? 1954-02'],
    ['1952-08021', 'the month has 5 digits', '?'],
    [
      '5 May 2019; 7 June 2019',
      'holds 2 dates',
      '? {2019-05-05,2019-06-07} [2019-05-05,2019-06-07] 2019-05-05 2019-06-07',
    ],
    ['2022-03-27 to 2021-09-19', 'ends before it begins', '? 2021-09-19/2022-03-27 {2022-03-27,2021-09-19}'],
    ['detained 5 May, released next day', 'lacks the year', '?'],
    ['detained 5 May 2019, released next day', 'holds more than a date', '? 2019-05-05'],
    ['1443/02/12', 'the Islamic calendar (year 1443)', '? 2021-09-20~'],
    ['12 Ramadan 1442', 'the Islamic calendar', '? 2021-04-24~'],
    ['1400/06/28', 'or of the solar calendar of Iran', '? 1980-05-14~ 2021-09-19~'],
    ['110年9月19日', 'the Republic of China (year 110)', '? 2021-09-19'],
    ['民國110年9月', 'the Republic of China', '? 2021-09'],
    ['110/9/19', 'the Republic of China', '? 2021-09-19'],
    ['19/09/2564', 'the Buddhist calendar', '? 2021-09-19'],
    ['2021-22', 'two years, or a season', '? [2021..2022] summer 2021'],
    ['May-21', 'a day without its year', '? 2021-05'],
    ['5 May', 'lacks the year', '?'],
    ['yesterday', 'is not a date', '?'],
    ['life', 'is not a date', '?'],
    ['13/13/2021', 'no part that can be the month', '?'],
    ['x'.repeat(10_000), 'too long', '?'],
  ])('%s is asked about', (written, what, answers) => {
    const reading = readDate(written, { today });
    expect(told(reading)).toBe(answers);
    expect(reading).toMatchObject({ is: 'question', what: expect.stringContaining(what) });
  });

  it.each<[DateOrder, string]>([
    ['dmy', '2021-04-03'],
    ['mdy', '2021-03-04'],
  ])('follows the order of its column: %s', (order, understood) => {
    expect(told(readDate('03/04/2021', { today, order }))).toBe(understood);
    expect(told(readDate('03.04.21', { today, order }))).toBe(understood);
  });

  it('of birth with two digits of a year is asked about where both centuries are possible', () => {
    expect(told(readDate('8-Feb-21', { today, isBirth: true }))).toBe('? 1921-02-08 2021-02-08');
    expect(told(readDate('8-Feb-88', { today, isBirth: true }))).toBe('1988-02-08');
  });

  const piece = fc.constantFrom(
    ...'03/04/2021|19|2021|年|5月|May|or|to| |-|/|,|?|c.|dd|00|民國|1443|العام|٣|{|}|[|..|31|June|{2020,2021}'.split(
      '|',
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
  );

  it('never fails, and what it understands is a date of Vigil, as are its answers', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, 'dmy', 'mdy', 'ymd' as DateOrder), (text, order) => {
        const reading = readDate(text, { today, order: order });
        if (reading.is === 'date') expect(isPartialDate(reading.edtf)).toBe(true);
        if (reading.is === 'range') expect([reading.from, reading.to].every(isPartialDate)).toBe(true);
        if (reading.is === 'several') expect(reading.dates.every(isPartialDate)).toBe(true);
        if (reading.is === 'question') {
          expect(reading.what).not.toBe('');
          for (const answer of reading.answers) expect(readDate(answer, { today }).is).not.toBe('question');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the order of day and month', () => {
  const mapping: Mapping = {
    shape: 'case-per-row',
    columns: [
      { header: 'Detained', at: 0, field: 'date:apprehension' },
      { header: 'Freed', at: 1, field: 'date:release' },
    ],
    defaults: { confidentiality: 'internal' },
  };
  const orderOf = (...cells: string[]): (string | undefined)[] => {
    const orders = new DateOrders(mapping);
    cells.forEach((text, i) => orders.see({ row: i + 2, cells: [{ text }, { text: '' }] }));
    const [first, second] = orders.settled().columns;
    expect(second?.options).toBeUndefined();
    return [first?.options?.dateOrder, first?.options?.dateOrderFrom];
  };

  it('is settled by a cell of the same column that can be read in one way only, and that cell is named', () => {
    expect(orderOf('03/04/2021', '19/9/2021')).toEqual([
      'dmy',
      '19/9/2021 in row 3 of the same column can only be day, month, year',
    ]);
    expect(orderOf('03/04/2021', '9/19/21')[0]).toBe('mdy');
  });

  it.each([[['03/04/2021', '05/06/2021']], [['19/9/2021', '9/19/2021']], [['2021-09-19', '19 Sep 2021']]])(
    'stays open with %s',
    (cells) => {
      expect(orderOf(...cells)).toEqual([undefined, undefined]);
    },
  );
});
