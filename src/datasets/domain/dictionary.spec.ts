import { readFileSync } from 'node:fs';
import { languageCodes } from '../../alerts/domain/wording/language';
import { disclose } from '../../disclosure/domain/disclose';
import { caseValues } from './case-row';
import { columnsIn, datasets, dictionary } from './dictionary';
import { dictionaryPage } from './dictionary-page';
import { eventCells } from './event-row';
import { columnTitles } from './titles';

const whole = {
  profile: {
    reference: 'ANN',
    names: [{ text: 'Ann', lang: null, kind: null }],
    gender: null,
    born: null,
    country: null,
    nationalities: null,
    professions: null,
    rights: null,
    summary: null,
    confidentiality: null,
    stance: null,
    answers: {},
    sensitivity: null,
  },
  events: [
    {
      kind: 'apprehension' as const,
      date: '2021-09-19?',
      place: 'place',
      summary: 'event_summary',
      sentence: {
        imprisonment: 'imprisonment',
        dpr: 'political_rights',
        travel_ban: 'travel_ban',
        counted_from: 'counted_from',
      },
      releaseType: null,
      legal: { forces: 'forces', authority: 'authority', warrant: 'shown' as const, law: 'law', reason: 'reason' },
      retractedAt: null,
      sensitivity: null,
      citations: [
        {
          title: 'source_titles',
          url: 'source_links',
          published: 'source_published',
          date: 'source_dates',
          quote: 'source_quotes',
          reliability: 'source_reliability',
          sensitivity: null,
        },
      ],
    },
  ],
};
const told = disclose(whole, 'internal', '2026-11-24')!;

describe('The dictionary of columns', () => {
  it('has a title in each language for each column, and no two columns of a table share one', () => {
    for (const what of datasets)
      for (const language of languageCodes) {
        const shown = columnsIn(what, language).map(({ title }) => title);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((title) => title.trim() !== '')).toBe(true);
      }
    const used = new Set(datasets.flatMap((what) => dictionary[what].map(({ code }) => code)));
    expect([...used].sort()).toEqual(Object.keys(columnTitles).sort());
  });

  it('says what each cell of an event is: each stands in the column of its name', () => {
    const cells = [null, null, ...eventCells(told.events[0]!)];
    const codes = dictionary.events.map(({ code }) => code);
    const others = [
      'reference',
      'name',
      'kind',
      'date',
      'earliest',
      'latest',
      'precision',
      'doubt',
      'release_type',
      'warrant',
      'copy',
    ];

    expect(cells).toHaveLength(codes.length - 1);
    codes.forEach((code, i) => others.includes(code) || expect(cells[i]).toBe(code));
    const at = (code: string) => cells[codes.indexOf(code as never)];
    expect([at('kind'), at('date'), at('doubt'), at('warrant')]).toEqual([
      'apprehension',
      '2021-09-19?',
      'uncertain',
      'shown',
    ]);
  });

  it('knows every value that a case has', () => {
    const codes = dictionary.cases.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(caseValues(told, '2026-11-24', (code) => code))));
  });

  it('stands in the documentation as it is here', () => {
    expect(readFileSync('docs/data-sets.md', 'utf8')).toBe(dictionaryPage());
  });
});
