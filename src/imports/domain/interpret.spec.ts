import fc from 'fast-check';
import { isPartialDate } from '../../lib/partial-date';
import { guessMapping } from './guess-mapping';
import { type FieldCode, type Mapping, plainFields } from './import-model';
import { interpret } from './interpret';

const today = '2026-11-24';
const mappingOf = (fields: FieldCode[], shape: Mapping['shape'] = 'case-per-row'): Mapping => ({
  shape,
  columns: fields.map((field, at) => ({ header: field, at, field })),
  defaults: { confidentiality: 'internal', sourceTitle: 'A list' },
});
const read = (fields: FieldCode[], cells: string[], edited?: Record<number, string>) =>
  interpret({ row: 7, cells: cells.map((text) => ({ text })) }, mappingOf(fields), { today, edited });

describe('a row that is read', () => {
  it('keeps the cell as the quote of its source, and lists what it was understood as', () => {
    const { events, interpretations } = read(
      ['name.main', 'date:apprehension', 'source.url'],
      ['Lin Anran', '2015/07/dd', 'https://example.org/a https://example.org/b'],
    );
    expect(events).toEqual([
      {
        row: 7,
        column: 'date:apprehension',
        written: '2015/07/dd',
        kind: 'apprehension',
        date: '2015-07',
        citations: ['a', 'b'].map((page) => ({
          title: 'A list',
          url: `https://example.org/${page}`,
          quote: '2015/07/dd',
        })),
      },
    ]);
    expect(interpretations).toContainEqual({
      row: 7,
      column: 'date:apprehension',
      written: '2015/07/dd',
      understood: '2015-07 (what is left open is not known)',
    });
  });

  it('takes what somebody wrote over a cell, and quotes the file', () => {
    const { events, findings } = read(['name.main', 'date:apprehension'], ['Lin Anran', '03/04/2021'], {
      1: '2021-04-03',
    });
    expect(findings).toEqual([]);
    expect(events[0]).toMatchObject({
      date: '2021-04-03',
      written: '03/04/2021',
      citations: [{ quote: '03/04/2021' }],
    });
  });

  it('makes two events of two dates only where somebody says so', () => {
    const cells = ['Lin Anran', '5 May 2019; 7 June 2019'];
    const first = read(['name.main', 'date:apprehension'], cells);
    expect(first.events).toEqual([]);
    const answer = first.findings[0]?.answers?.[0] ?? '';
    expect(read(['name.main', 'date:apprehension'], cells, { 1: answer }).events.map(({ date }) => date)).toEqual([
      '2019-05-05',
      '2019-06-07',
    ]);
  });

  it('makes no event of a status without a date', () => {
    const { events, findings } = read(['name.main', 'status'], ['Lin Anran', 'released']);
    expect(events).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'question', column: 'status', value: 'released' }]);
  });

  it('cuts a cell of 30,000 characters, and says so', () => {
    const { person, findings } = read(['name.main', 'summary'], ['Lin Anran', 'x'.repeat(30_000)]);
    expect(person.summary?.understood).toHaveLength(20_000);
    expect(findings).toMatchObject([{ severity: 'note', what: expect.stringContaining('30000 characters') }]);
  });

  const piece = fc.constantFrom(
    '03/04/2021',
    '2019',
    'life',
    '=HYPERLINK("x")',
    'China',
    '林安然（',
    '\u202e',
    '; ',
    'released',
    '5',
    '\ud800',
    '?',
    ' to ',
    'P3Y',
  );
  const anyCell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(piece, { maxLength: 5 }).map((p) => p.join('')),
  );
  const fields: FieldCode[] = [...plainFields, 'date:apprehension', 'date:sentence', 'date:release'];

  it('never fails, gives only dates of Vigil, and finds with row, column and words, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(anyCell, { minLength: fields.length, maxLength: fields.length }),
        fc.constantFrom<Mapping['shape']>('case-per-row', 'event-per-row'),
        (cells, shape) => {
          const said = interpret({ row: 3, cells: cells.map((text) => ({ text })) }, mappingOf(fields, shape), {
            today,
          });
          for (const event of said.events) {
            expect(isPartialDate(event.date)).toBe(true);
            expect(event.citations.length).toBeGreaterThan(0);
          }
          for (const { row, what, value } of said.findings) {
            expect(row).toBe(3);
            expect(what).not.toBe('');
            expect(value.isWellFormed()).toBe(true);
          }
          expect(JSON.parse(JSON.stringify(said))).toEqual(said);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a guess of what columns hold', () => {
  const guess = (header: string[], ...rows: string[][]): FieldCode[] =>
    guessMapping(
      header,
      rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
    ).columns.map(({ field }) => field);

  it.each<[string[], FieldCode[]]>([
    [
      ['Name', 'DOB', 'Date of arrest', 'Sentence'],
      ['name.main', 'born', 'date:apprehension', 'sentence'],
    ],
    [
      ['Nom', 'Né le', "Date d'arrestation", 'Peine'],
      ['name.main', 'born', 'date:apprehension', 'sentence'],
    ],
    [
      ['Nombre', 'Fecha de nacimiento', 'Fecha de detención', 'Condena'],
      ['name.main', 'born', 'date:apprehension', 'sentence'],
    ],
    [
      ['姓名', '出生日期', '拘留日期', '刑期'],
      ['name.main', 'born', 'date:apprehension', 'sentence'],
    ],
    [
      ['ФИО', 'Дата рождения', 'Дата ареста', 'Срок'],
      ['name.main', 'born', 'date:apprehension', 'sentence'],
    ],
    [
      ['الاسم', 'تاريخ الميلاد', 'تاريخ الاعتقال', 'الحكم'],
      ['name.main', 'born', 'date:apprehension', 'sentence'],
    ],
    [
      ['name', 'date:rsdl_start', 'Formal arrest', 'Her occupation'],
      ['name.main', 'date:rsdl_start', 'date:formal_arrest', 'professions'],
    ],
  ])('%s', (header, fields) => {
    expect(guess(header)).toEqual(fields);
  });

  it('believes the cells where the header says nothing or something else', () => {
    expect(
      guess(
        ['a', 'b', 'c', 'Source'],
        ['CN', 'https://example.org/', 'f', 'https://example.org/1'],
        ['Egypt', 'https://example.org/2', 'm', 'www.example.org'],
      ),
    ).toEqual(['country', 'source.url', 'gender', 'source.url']);
  });

  it('keeps columns of the same header apart, and says how sure it is', () => {
    const { columns } = guessMapping(['Name', 'Name', ''], []);
    expect(columns).toMatchObject([
      { at: 0, field: 'name.main', confidence: 1 },
      { at: 1, field: 'name.alias', why: expect.stringContaining('holds that already') },
      { at: 2, field: 'ignore', why: 'the column is empty' },
    ]);
  });
});
