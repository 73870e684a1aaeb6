import { gatherRows } from './gather-rows';
import { guessMapping } from './guess-mapping';
import type { ProposedPerson, ReadRow } from './import-model';
import type { KnownPerson } from './verdict-model';
import { readNationalities } from './read-nationalities';
import { changesOf } from './verdict-of';

describe('a cell with nationalities', () => {
  it.each([
    ['CN', 'CN'],
    ['China', 'CN'],
    ['Chinese', 'CN'],
    ['chinoise', 'CN'],
    ['中国籍', 'CN'],
    ['中国', 'CN'],
    ['китайское', 'CN'],
    ['EGYPTIAN', 'EG'],
    ['égyptienne', 'EG'],
    ['egipcia', 'EG'],
    ['مصر', 'EG'],
    ['Trinidad and Tobago', 'TT'],
    ['Chinese; Canadian', 'CN CA'],
    ['Iranian/British', 'IR GB'],
    ['Iranian and British', 'IR GB'],
    ['CN, CN', 'CN'],
    ['stateless', 'stateless'],
    ['Apatride', 'stateless'],
    ['无国籍', 'stateless'],
  ])('%s: %s', (written, codes) => {
    expect(readNationalities(written)).toMatchObject({ is: 'value', value: codes.split(' ') });
  });

  it.each([['unknown'], ['-'], ['n/a'], ['']])(
    'that says “%s” states nothing: not that the person is stateless',
    (text) => {
      expect(readNationalities(text).is).toBe('nothing');
    },
  );

  it.each<[string, string[]]>([
    ['Uyghur', []],
    ['Hmong', []],
    ['Korean', []],
    ['Congolese', []],
    ['Indiana', []],
    ['Tibet', ['CN']],
    ['Chinese / Tibetan', ['CN']],
    ['Chinese, stateless', []],
    ['Chinese (by birth), later Canadian?', []],
  ])('that says “%s” is asked about, and nothing is taken of it', (written, answers) => {
    expect(readNationalities(written)).toMatchObject({ is: 'question', answers });
  });
});

describe('a column of nationalities', () => {
  it.each([
    ['Nationality'],
    ['NATIONALITIES'],
    ['Citizenship'],
    ['Nationalité'],
    ['Nacionalidad'],
    ['国籍'],
    ['Гражданство'],
    ['الجنسية'],
  ])('is known by “%s”', (header) => {
    expect(guessMapping(['Name', header], []).columns.map(({ field }) => field)).toEqual([
      'name.main',
      'nationalities',
    ]);
  });

  it.each([['民族'], ['национальность'], ['Ethnicity']])('is not “%s”', (header) => {
    expect(guessMapping(['Name', header], []).columns[1]!.field).not.toBe('nationalities');
  });
});

const stated = (codes: string[]) => ({ column: 'Nationality', written: codes.join(' '), understood: codes });
const said = (codes: string[]): ProposedPerson => ({
  names: [{ column: 'Name', written: 'Ann', understood: { text: 'Ann', kind: 'main' } }],
  nationalities: stated(codes),
});

describe('nationalities of a case that Vigil has', () => {
  const ann: KnownPerson = { id: '1', reference: 'ANN', names: [{ text: 'Ann' }] };

  it.each([
    [null, ['CN'], 'fill'],
    [['CN'], ['CN', 'CA'], 'refine'],
    [['CN', 'CA'], ['CN'], undefined],
    [['CN'], ['CN'], undefined],
    [['CN'], ['CA'], 'conflict'],
    [['stateless'], ['CA'], 'conflict'],
  ])('recorded %j, said %j: %s', (recorded, file, kind) => {
    expect(changesOf(said(file), { ...ann, nationalities: recorded })[0]?.kind).toBe(kind);
  });
});

describe('two rows about one person', () => {
  const row = (n: number, codes: string[]): ReadRow => ({
    ...{ row: n, rows: [n], person: said(codes), events: [], findings: [], interpretations: [] },
  });

  it('that say different nationalities make no citizen of both: that is asked', () => {
    const [ann] = gatherRows([row(2, ['CN']), row(3, ['CA'])]);

    expect(ann!.person.nationalities!.understood).toEqual(['CN']);
    expect(ann!.findings).toMatchObject([{ severity: 'question', row: 3, answers: ['CN'] }]);
    expect(gatherRows([row(2, ['CN', 'CA']), row(3, ['CA', 'CN'])])[0]!.findings).toEqual([]);
  });
});
