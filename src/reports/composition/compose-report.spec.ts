import { occurred, toldCase, wholeCase } from '../../../test/support/report-cases';
import { sampleReport } from '../../../test/support/report-samples';
import { audiences } from '../../access/domain/audience';
import { builtInCodes } from '../domain/built-in-templates';
import type { Part, Report } from '../domain/report';

const paper = { title: 'The Invented Times', published: '2021-09-23' };
const iris = (events: Parameters<typeof wholeCase>[1], profile: object = {}) =>
  wholeCase({ names: [{ text: 'Iris Inventée', kind: 'main' }], born: '1988', country: 'CN', ...profile }, events);
const taken = occurred('apprehension', '2021-09-19', { citations: [paper] });
const sentenced = occurred('sentence', '2024-06-14', {
  sentence: { imprisonment: 'P6Y', counted_from: '2021-09-19' },
  citations: [{ title: 'The judgment' }],
});
const freed = occurred('release', '2025-03-01');

const fileOf = (
  whole: ReturnType<typeof wholeCase>,
  day = '2026-11-24',
  audience: 'internal' | 'public' = 'internal',
) => sampleReport(audience, [{ told: toldCase(whole, audience), groups: [] }], { day });
/** Everything that a report says, as one text. */
const textOf = (report: Report): string =>
  JSON.stringify([report.parts, report.notes], (key, value: unknown) => (key === 'note' ? undefined : value));
const rowsUnder = (report: Report, label: string): string[] =>
  report.parts.flatMap((part: Part) =>
    part.kind === 'facts' ? part.rows.filter((row) => row.label === label).map(({ value }) => value[0]!.text) : [],
  );

describe('The status in a report', () => {
  it('is that of the day, with the sum that gives the days', () => {
    const text = textOf(fileOf(iris([taken, sentenced])));

    expect(text).toContain('Serving a sentence');
    expect(text).toContain('19 September 2021 + 1892 days = 24 November 2026');
    expect(rowsUnder(fileOf(iris([taken, sentenced])), 'Last day of the term')).toEqual(['18 September 2027']);
  });

  it('does not know on a day what happened after it', () => {
    const text = textOf(fileOf(iris([taken, sentenced, freed]), '2022-09-19'));

    expect(text).toContain('19 September 2021 + 365 days = 19 September 2022');
    for (const later of ['Sentence', 'Release', 'The judgment', '2024', '2025']) expect(text).not.toContain(later);
  });

  it('counts no days where the beginning is known to a month alone, and says that a term has ended', () => {
    const vague = fileOf(iris([occurred('apprehension', '2021-09')]));
    const over = fileOf(iris([taken, { ...sentenced, sentence: { imprisonment: 'P2Y', counted_from: '2021-09-19' } }]));

    expect(textOf(vague)).not.toMatch(/\d days/);
    expect(textOf(vague)).toContain('In custody since September 2021');
    expect(textOf(over)).toContain('No release is recorded.');
    expect(textOf(over)).not.toMatch(/Released|\d days/);
  });

  it.each(builtInCodes)('is not told where something is withheld that bears on it: %s', (template) => {
    const secret = occurred('release', '2025-03-01', { sensitivity: 'restricted', summary: 'CANARY' });
    const told = toldCase(iris([taken, secret]), 'public');
    const report = sampleReport('public', [{ told, groups: [] }], { template });

    expect(told.isWhole).toBe(false);
    expect(textOf(report)).not.toMatch(/\d days|\d+ September 2021 \+|pre-trial|CANARY|Release/);
  });
});

describe('What a report says of a fact', () => {
  it('is that it is not known, where it is not', () => {
    const report = fileOf(wholeCase({ names: [{ text: 'Iris Inventée', kind: 'main' }] }, []));

    for (const label of ['Date of birth', 'Gender', 'Country of the case', 'Work'])
      expect(rowsUnder(report, label)).toEqual(['[not known]']);
    expect(textOf(report)).not.toMatch(/Female|Male|None|"No"/);
  });

  it('is everything that sources say, where they contradict each other', () => {
    const disputed = occurred('apprehension', '2021-09-19', {
      citations: [paper, { title: 'Another', date: '2021-09-21' }],
    });

    expect(textOf(fileOf(iris([disputed])))).toContain('reported as 19 or 21 September 2021');
  });

  it('leads to its sources, each once, in the order in which they are read', () => {
    const report = fileOf(iris([taken, sentenced, occurred('visit', '2025-03', { citations: [paper] })]));
    const numbers = [...JSON.stringify(report.parts).matchAll(/"note":\[([\d,]+)\]/g)].flatMap(([, n]) =>
      n!.split(',').map(Number),
    );

    expect(report.notes.map(({ text }) => text[0]!.text)).toEqual(['The judgment', 'The Invented Times']);
    expect([...new Set(numbers)]).toEqual([1, 2]);
  });
});

describe('What a report leaves out', () => {
  const canaries = wholeCase(
    {
      names: [
        { text: 'Iris Inventée', kind: 'main' },
        { text: 'CANARY name', sensitivity: 'restricted' },
        { text: 'CANARY hidden', kind: 'do-not-publish', sensitivity: 'restricted' },
      ],
      ...{
        gender: 'CANARY gender',
        born: '1911-11-11',
        country: 'ZW',
        nationalities: ['TV'],
        professions: ['CANARY work'],
      },
      ...{ rights: ['CANARY right'], summary: 'CANARY summary' },
      sensitivity: Object.fromEntries(
        ['gender', 'born', 'country', 'nationalities', 'professions', 'rights', 'summary'].map((field) => [
          field,
          'restricted',
        ]),
      ),
    },
    [
      occurred('apprehension', '2021-09-19', {
        citations: [
          paper,
          { title: 'CANARY source', quote: 'CANARY quote', url: 'https://canary.example', sensitivity: 'restricted' },
        ],
      }),
      occurred('transfer', '1955-05-05', {
        place: 'CANARY place',
        summary: 'CANARY event',
        legal: { forces: 'CANARY forces' },
        sensitivity: 'restricted',
      }),
      occurred('visit', '1956-06-06', { summary: 'CANARY retracted', retractedAt: new Date() }),
    ],
  );

  it.each(audiences.flatMap((audience) => builtInCodes.map((template) => [audience, template] as const)))(
    'is everything that the audience is not told: %s, %s',
    (audience, template) => {
      const report = sampleReport(audience, [{ told: toldCase(canaries, audience), groups: [] }], { template });
      const text = JSON.stringify(report);

      expect(text).not.toMatch(/canary/i);
      expect(text).not.toMatch(/1911|Zimbabwe|1955|1956/);
    },
  );
});

it('A report of no case says so, and one of many names none in its title', () => {
  const none = sampleReport('public', []);
  const many = sampleReport(
    'public',
    [iris([taken]), iris([taken])].map((one) => ({ told: toldCase(one, 'public'), groups: [] })),
  );

  expect(textOf(none)).toContain('No case can be part of this copy.');
  expect(many.title).toBe('Case file');
});
