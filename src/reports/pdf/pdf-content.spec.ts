import fc from 'fast-check';
import { pageOfPdf, readPdf } from '../../../test/support/read-pdf';
import { occurred, toldCase, wholeCase } from '../../../test/support/report-cases';
import { longCase, people, samplePerson, type SamplePerson, sampleReport } from '../../../test/support/report-samples';
import { audiences } from '../../access/domain/audience';
import { Typesetter } from '../../typesetting/typesetter';
import { type BuiltInCode, builtInCodes } from '../domain/built-in-templates';
import type { Report } from '../domain/report';
import { chunksOf } from './page-chunks';
import { pageContent } from './page-content';
import { renderPdf } from './render-pdf';

const typesetter = new Typesetter();
afterAll(() => typesetter.onModuleDestroy());

/** Lines are broken where they have no room, and letters that belong together may be joined. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200f\u00ad]+/g, '');
const read = async (report: Report) => readPdf(await renderPdf(typesetter, report));
const textOf = async (report: Report): Promise<string> => bare((await read(report)).pages.join('\n'));

/** Everything that people wrote and an audience is told, as it must stand on paper. */
function writtenIn(told: ReturnType<typeof samplePerson>['told']): string[] {
  const { names, professions = [], summary, reference } = told.profile;
  return [
    ...names.map(({ text }) => text),
    ...professions,
    ...(summary?.split('\n') ?? []),
    reference,
    ...told.events.flatMap((event) => [
      ...[event.place, event.summary, ...Object.values(event.legal ?? {})].filter((one) => one && one !== 'not_shown'),
      ...event.citations.flatMap(({ title, url }) => [title, url]),
    ]),
  ].filter((one): one is string => Boolean(one));
}

describe('The text of a PDF, read by another program', () => {
  // Tibetan is drawn in stacks, from which no program gets the letters back in their order: a picture is held instead.
  it.each((Object.keys(people) as SamplePerson[]).filter((who) => who !== 'tibetan'))(
    'holds all that the audience is told: %s',
    async (who) => {
      const { told } = samplePerson(who, 'internal');
      const text = await textOf(sampleReport('internal', [{ told, groups: [] }]));

      // What is written from right to left comes word by word, in the order in which the words stand on paper.
      const written = writtenIn(told).flatMap((one) =>
        /\p{Script=Arabic}/u.test(one) ? one.split(/[\s«»:.]+/) : [one],
      );
      for (const one of written) if (!one.includes('لا')) expect(text).toContain(bare(one));
    },
  );

  it('holds nothing of what the audience is not told, in text, information or bytes', async () => {
    const hidden = { sensitivity: 'restricted' as const };
    const whole = wholeCase(
      {
        names: [{ text: 'Iris Inventée' }, { text: 'CANARY name', ...hidden }],
        ...{ gender: 'CANARY gender', summary: 'CANARY summary' },
        sensitivity: { gender: 'restricted', summary: 'restricted' },
      },
      [
        occurred('apprehension', '2021-09-19', { citations: [{ title: 'CANARY source', ...hidden }] }),
        occurred('transfer', '2022-05-05', { place: 'CANARY place', summary: 'CANARY event', ...hidden }),
      ],
    );
    const asked = audiences.flatMap((audience) => builtInCodes.map((template) => [audience, template] as const));
    const found = await Promise.all(
      asked.map(async ([audience, template]) => {
        const report = sampleReport(audience, [{ told: toldCase(whole, audience), groups: [] }], { template });
        const pdf = await renderPdf(typesetter, report);
        return [pdf.toString('latin1'), JSON.stringify(await readPdf(pdf))].some((text) => /canary/i.test(text));
      }),
    );

    expect(found.filter(Boolean)).toEqual([]);
  });

  it('runs off no page, however long a word is', async () => {
    const word = 'Donaudampfschifffahrt'.repeat(12);
    const told = toldCase(wholeCase({ names: [{ text: 'Iris' }], summary: word }, []), 'internal');
    const pdf = await renderPdf(typesetter, sampleReport('internal', [{ told, groups: [] }]));
    const { data, width, height } = await pageOfPdf(pdf, 0);
    const margin = Array.from({ length: height }, (_, y) => data[y * width + width - 20]!);

    expect(bare((await readPdf(pdf)).pages[0]!)).toContain(word);
    expect(Math.min(...margin)).toBe(255);
  });

  it('is what people wrote, whatever they wrote', async () => {
    const hostile = [
      '#panic("x")',
      '$x^2$',
      '#include "/etc/passwd"',
      '\\u{41} \\n \\',
      '= Heading',
      '*b* _i_ `c`',
      '@ref <label>',
      '// c',
      '/* c',
      '[a]{b}',
      '#let x = 1',
      '"quoted" \'so\'',
      '~ -- ---',
      '#image("x.png")',
      '{page}',
      '&amp; <b>',
    ];
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...hostile),
        fc.string({ unit: fc.constantFrom(...'ab#$\\"*_`@<>[]{}()=-+/~^&%!?;:,.|0'), maxLength: 12 }),
      ),
      { maxLength: 4 },
    );
    const [written] = fc.sample(
      fc.array(
        pieces.map((some) => some.join(' ')),
        { minLength: 60, maxLength: 60 },
      ),
      { numRuns: 1, seed: 5 },
    );
    const texts = [...hostile, ...written!].map((text) => text.trim()).filter((text) => text !== '');
    const events = texts.map((summary, i) =>
      occurred('visit', `2021-09-${String((i % 28) + 1).padStart(2, '0')}`, {
        summary,
        place: summary,
        citations: [{ title: summary }],
      }),
    );
    const told = toldCase(wholeCase({ names: [{ text: hostile[0] }], summary: hostile.join(' ') }, events), 'internal');
    const text = await textOf(sampleReport('internal', [{ told, groups: [] }]));

    for (const one of texts) expect(text).toContain(bare(one));
  });
});

describe('A long report', () => {
  it.each<BuiltInCode>(['file', 'list'])(
    'is drawn in parts, and is one document with its numbers: %s',
    async (template) => {
      const one = samplePerson('latin', 'internal');
      const numbered = (i: number) => ({
        ...one,
        told: { ...one.told, profile: { ...one.told.profile, reference: `EX-${i}` } },
      });
      const cases = Array.from({ length: template === 'list' ? 150 : 8 }, (_, i) =>
        i === 7 ? longCase(150) : numbered(i),
      );
      const report = sampleReport('internal', cases, { template });
      const { pages, info } = await readPdf(await renderPdf(typesetter, report, 60));

      expect(chunksOf(pageContent(report).content, 60).length).toBeGreaterThan(2);
      pages.forEach((page, i) => {
        expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
        expect(page).toContain(report.copy.fingerprint);
      });
      expect([info.Title, info.Keywords]).toEqual([report.title, 'X-7KQ2-9MFD']);
      const text = bare(pages.join('\n'));
      for (let i = 0; i < cases.length; i++) if (i !== 7) expect(text).toContain(`EX-${i}`);
    },
  );

  it('of one case of very many events and sources has all of them', async () => {
    const { pages } = await read(sampleReport('internal', [longCase(600)]));

    const text = bare(pages.join(''));
    for (let i = 0; i < 600; i++) expect(text).toContain(bare(`number ${i}, told in a sentence`));
    for (const page of pages) expect(page).toContain('Copy: X-7KQ2-9MFD');
  });
});
