import { guessMapping } from './guess-mapping';
import type { FieldCode } from './import-model';
import { interpret } from './interpret';

/** As long as a cell may be. */
const long = (piece: string): string => `Ann${piece.repeat(200_000 / piece.length)}x`;

// Read with backtracking, each of these cells takes from half a minute to many. Nobody else is served meanwhile.
describe('A cell that was written to keep Vigil busy', () => {
  it.each<[FieldCode, string, string]>([
    ['name.main', 'commas', ','],
    ['name.main', 'the beginning of words for another name', 'известн'],
    ['country', 'line breaks', '\n'],
    ['source.title', 'dashes', '-,'],
    ['source.url', 'marks behind an address', ' www.a!!!!!!!!'],
    ['source.url', 'brackets', '（'],
  ])('is read as any other: %s of %s', (field, _what, piece) => {
    const columns = [
      { header: 'Name', at: 0, field: 'name.main' as const },
      { header: 'Other', at: 1, field },
    ];
    const mapping = { shape: 'case-per-row' as const, columns, defaults: { confidentiality: 'internal' as const } };
    const cells = [{ text: 'Lin Anran' }, { text: long(piece) }];

    expect(interpret({ row: 2, cells }, mapping, { today: '2026-11-24' }).row).toBe(2);
  });

  it.each(['(', '1', ' ('])('is no header that takes long to guess by: %j', (piece) => {
    const { columns } = guessMapping(
      [long(piece), 'Name'],
      [{ cells: [{ text: long(piece) }, { text: 'Lin Anran' }] }],
    );

    expect(columns.map(({ field }) => field)).toEqual(['ignore', 'name.main']);
  });
});
