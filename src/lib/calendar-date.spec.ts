import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  anniversary,
  daysBetween,
  earlierOf,
  firstOfMonth,
  isDay,
  laterOf,
  yearOf,
} from './calendar-date';

const anyDay = fc.integer({ min: 0, max: 400_000 }).map((n) => addDays('1000-01-01', n));

describe('a calendar date', () => {
  it.each(['2021-09-19', '2024-02-29', '2000-02-29', '1000-01-01', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '1954-02-29',
    '2100-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2021-9-19',
    '20210919',
    '2021-09-19T00:00',
    ' 2021-09-19',
    '2021-09-19\n',
    '',
    'today',
    null,
    undefined,
    20210919,
    ['2021-09-19'],
  ])('%p does not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ['2021-09-19', '2021-09-19', 0],
    ['2021-09-19', '2022-09-19', 365],
    ['2021-09-19', '2023-02-01', 500],
    ['2021-09-19', '2023-05-12', 600],
    ['2021-09-19', '2024-07-02', 1017],
    ['2024-02-28', '2024-03-01', 2],
    ['2021-09-19', '2021-09-18', -1],
  ])('from %s to %s there are %i days, the first not counted', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    ['2021-08-31', 6, '2022-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-03-31', -13, '2020-02-29'],
    ['2021-09-19', 0, '2021-09-19'],
  ])('%s and %i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  it.each([
    ['2021-09-19', 1, '2022-09-19'],
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['1896-02-29', 4, '1900-02-28'],
  ])('%s has its anniversary number %i on %s', (day, years, expected) => {
    expect(anniversary(day, years)).toBe(expected);
  });

  it('does not break at the end of the four digits', () => {
    expect(addDays('9999-12-31', 1)).toBe('10000-01-01');
    expect(addDays(addMonths('9999-12-31', 12), -1)).toBe('10000-12-30');
    expect(daysBetween('9999-12-31', '10000-01-01')).toBe(1);
  });

  it('has a first of its month, a year, and one of two is the earlier', () => {
    expect(firstOfMonth('2021-09-19')).toBe('2021-09-01');
    expect(yearOf('2021-09-19')).toBe(2021);
    expect(laterOf('2021-09-19', '2021-10-01')).toBe('2021-10-01');
    expect(earlierOf('2021-09-19', '2021-10-01')).toBe('2021-09-19');
  });

  it('is as many days away as were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('stays a date, and in its month, when months are added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 2400 }), (day, n) => {
        const later = addMonths(day, n);
        expect(isDay(later)).toBe(true);
        expect(yearOf(later) * 12 + Number(later.slice(5, 7))).toBe(yearOf(day) * 12 + Number(day.slice(5, 7)) + n);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

describe('the zone of the machine', () => {
  // Kiribati and Samoa left out a day, Tehran and Juneau changed their clocks
  const zones = [
    'UTC',
    'Etc/GMT+12',
    'Etc/GMT-14',
    'Pacific/Kiritimati',
    'Pacific/Apia',
    'America/Juneau',
    'Asia/Tehran',
  ];
  const program = `
    const swc = require('@swc/core'), fs = require('fs');
    require.extensions['.ts'] = (m, file) =>
      m._compile(swc.transformFileSync(file, { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } }).code, file);
    const { addDays, addMonths, daysBetween } = require('./calendar-date.ts');
    const { parsePartialDate, describeDate } = require('./partial-date.ts');
    const { parseDuration, termEnd, halfTerm } = require('./duration.ts');
    const said = [];
    for (let day = '1990-01-01'; day < '2030-01-01'; day = addDays(day, 1)) said.push(day, addMonths(day, 1), daysBetween('1990-01-01', day));
    for (const text of ['2021-09-19', '2011-12', '202X', '2021-21', '2021-09-XX', '[2011-12-29..2011-12-31]', '2021/..'])
      said.push(parsePartialDate(text), describeDate({ text }), describeDate({ text }, 'fr'));
    said.push(termEnd('2011-12-30', parseDuration('P3Y6M')), halfTerm('2021-09-19', '2026-09-18'));
    process.stdout.write(said.length + ' ' + require('crypto').createHash('sha256').update(JSON.stringify(said)).digest('hex'));`;
  const said = (zone: string): string =>
    execFileSync(process.execPath, ['-e', program], {
      cwd: __dirname,
      env: { PATH: process.env.PATH, TZ: zone },
      encoding: 'utf8',
    });

  it('changes no date, no term and no text', () => {
    const answers = zones.map(said);
    expect(answers[0]).toMatch(/^43853 /);
    expect(new Set(answers).size).toBe(1);
  });
});
