import { arraysOf, columnTexts, fromArrays, valuesFrom } from './column-arrays';

const columns = { id: 'uuid', text: 'text', marks: 'text[]', detail: 'jsonb', count: 'int', known: 'boolean' };

describe('rows as one array for each column', () => {
  it('are read from their arrays in the order of the columns, lists and JSON from their text', () => {
    expect(fromArrays({ id: 'uuid', marks: 'text[]' }, 'r')).toBe(
      'unnest($1::uuid[], $2::text[]) AS r ("id", "marks")',
    );
    expect(valuesFrom({ id: 'uuid', marks: 'text[]', detail: 'jsonb' }, 'r')).toBe(
      'r."id", r."marks"::text[], r."detail"::jsonb',
    );
  });

  it.each([
    ['text', 'plain, {not} a list', '{"plain, {not} a list"}'],
    ['text', '', '{""}'],
    ['text', 'NULL', '{"NULL"}'],
    ['text', 'a "quote" and a \\', String.raw`{"a \"quote\" and a \\"}`],
    ['text', null, '{NULL}'],
    ['text', undefined, '{NULL}'],
    ['marks', [], '{"{}"}'],
    ['marks', ['a"', null], String.raw`{"{\"a\\\"\",NULL}"}`],
    ['detail', { a: 'é' }, String.raw`{"{\"a\":\"é\"}"}`],
    ['count', 0, '{0}'],
    ['known', false, '{false}'],
  ])('holds in a column of %s the value %j', (name, value, array) => {
    const all = arraysOf(columns, [columnTexts(columns, [{ [name]: value }])]);

    expect(all[Object.keys(columns).indexOf(name)]).toBe(array);
  });

  it('are put together in the order of their parts, and those that hold nothing are passed over', () => {
    const parts = [[{ count: 1 }, { count: 2 }], [], [{ count: 3 }]].map((rows) => columnTexts({ count: 'int' }, rows));

    expect(arraysOf({ count: 'int' }, parts)).toEqual(['{1,2,3}']);
  });
});
