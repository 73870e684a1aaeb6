import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { fromBuffer } from 'yauzl';
import { inArabic, invented, pictureWith, textsOf } from '../../../test/reports/report-fixture';
import type { Report } from '../domain/report';
import { wordsOf } from '../words/words';
import { renderDocx } from './render-docx';

/** Every file inside. */
async function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('end', resolve);
      archive.on('entry', (entry) =>
        archive.openReadStream(entry, (_, stream) => {
          void buffer(stream).then((bytes) => {
            files.set(entry.fileName, bytes);
            archive.readEntry();
          }, reject);
        }),
      );
      archive.readEntry();
    }),
  );
  return files;
}
const partOf = async (report: Report, name: string): Promise<string> =>
  (await unzipped(await renderDocx(report))).get(name)!.toString();

/** What another reader of Word reads: paragraphs, cells and notes, without its tags. */
async function readBy(report: Report): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: await renderDocx(report) });
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return value
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => entities[name]!);
}
const bare = (text: string): string => text.replace(/[\s↑]/g, '');

describe('A report as a document of Word', () => {
  it('tells another reader exactly what it tells, and its sources as footnotes', async () => {
    const report = invented();
    const { value, messages } = await mammoth.convertToHtml({ buffer: await renderDocx(report) });

    // Notes to which nothing leads stand before the footnotes, under a heading of their own.
    const [unspoken, ...spoken] = [report.notes[2]!, report.notes[0]!, report.notes[1]!];
    const texts = textsOf({ ...report, notes: [] });
    const timeline = texts.indexOf('19 September 2021');
    texts.splice(timeline, 0, 'Date', 'Event');
    const rest = [{ text: [{ text: 'Sources' }] }, unspoken, ...spoken].map(({ text }) =>
      text.map((r) => r.text).join(''),
    );
    expect(bare(await readBy(report))).toBe(bare([...texts, ...rest].join('')));
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>Who this is</h1>');
    expect(value).toContain('<a href="https://example.org/notice">');
    expect(value.match(/id="footnote-\d"/g)).toEqual(['id="footnote-1"', 'id="footnote-2"']);
  });

  it('says on every page whose it is, for whom, when it was made, and by what it is known', async () => {
    const report = invented();
    const files = await unzipped(await renderDocx(report));
    const plain = (name: string): string =>
      files
        .get(name)!
        .toString()
        .replace(/<[^>]*>/g, '');

    expect(plain('word/header1.xml')).toContain('Invented Rights WatchFor: Partners');
    const foot = plain('word/footer1.xml');
    expect(foot).toContain('Copy: X-7KQ2-9MFD · Made: 24 November 2026 at 10:05 UTC');
    expect(foot).toContain(`Fingerprint: ${report.copy.fingerprint}`);
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
    expect(files.get('word/document.xml')!.toString()).not.toContain('titlePg');
  });

  it('repeats the heads of tables and tears no row apart', async () => {
    const xml = await partOf(invented(), 'word/document.xml');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:cantSplit/>');
  });

  it('is marked on every page while it is a draft', async () => {
    const header = await partOf(invented({ draft: 'No consent is recorded' }), 'word/header1.xml');
    expect(header.replace(/<[^>]*>/g, '')).toContain('Draft: not final. No consent is recorded');
    expect(header).toContain('string="Draft"');
    expect(await partOf(invented(), 'word/header1.xml')).not.toContain('textpath');
  });

  it('shows a timeline that was drawn, with its alternative text, and a photograph without what the camera wrote', async () => {
    const canary = 'CANARY-camera';
    const photo = await pictureWith(canary);
    const parts = [...invented().parts, { kind: 'picture' as const, bytes: photo, alt: 'A face', width: 30 }];
    const report = invented({ parts, organisation: { name: 'Invented Rights Watch', logo: photo } });
    const files = await unzipped(
      await renderDocx(report, new Map([[report.parts.find(({ kind }) => kind === 'timeline')!, photo]])),
    );

    const xml = files.get('word/document.xml')!.toString();
    for (const alt of ['A face', 'Timeline of one event', 'Logo of Invented Rights Watch'])
      expect(xml).toContain(`descr="${alt}"`);
    for (const [name, bytes] of files) expect([name, bytes.includes(canary)]).toEqual([name, false]);
  });

  it('names the organisation and no account, no machine, no time but its own', async () => {
    const report = invented();
    const core = await partOf(report, 'docProps/core.xml');
    expect(core).toContain('<dc:creator>Invented Rights Watch</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Invented Rights Watch</cp:lastModifiedBy>');
    expect(core).toContain('2026-11-24T10:05:00Z</dcterms:created>');
    const app = await partOf(report, 'docProps/app.xml');
    expect(app.replace(/<[^>]*>/g, '')).toBe('');
    const copy = { ...report.copy, madeAt: '1999-01-01T00:00:00Z' };
    const old = invented({ copy, asOf: '1999-01-01', subtitle: '', parts: [] });
    for (const [name, bytes] of await unzipped(await renderDocx(old))) {
      const moments = bytes.toString().match(/\b\d{4}-\d\d-\d\dT[\d:]{5}/g) ?? [];
      expect([name, name.includes('theme') ? [] : moments.filter((one) => one !== '1999-01-01T00:00')]).toEqual([
        name,
        [],
      ]);
    }
  });
});

describe('A report in Arabic', () => {
  it('runs from right to left: each paragraph, each run, each table; Latin inside stays as it is', async () => {
    const xml = await partOf(inArabic(), 'word/document.xml');
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs)!.filter((p) => p.includes('<w:t'));
    expect(paragraphs.length).toBeGreaterThan(5);
    for (const p of paragraphs) expect(p).toContain('<w:bidi/>');
    expect(xml).toContain('<w:bidiVisual/>');
    for (const [, run] of xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)) {
      const text = run!.replace(/<[^>]*>/g, '');
      if (/\p{Script=Arabic}/u.test(text)) expect(run).toMatch(/<w:rtl\/>.*w:bidi="ar-SA"/s);
      if (/[A-Za-z\p{Script=Han}]/u.test(text)) expect(run).not.toContain('<w:rtl/>');
    }
  });

  it('is told whole', async () => {
    expect(bare(await readBy(inArabic()))).toBe(bare(textsOf(inArabic()).join('')));
  });
});

it('Scripts in an English report have their direction, their font and their language', async () => {
  const xml = await partOf(invented(), 'word/document.xml');
  const runWith = (text: string): string => xml.match(/<w:r>.*?<\/w:r>/gs)!.find((run) => run.includes(text))!;
  expect(runWith('محمد')).toMatch(/w:cs="Arial".*<w:rtl\/>.*w:bidi="ar-SA"/s);
  expect(runWith('ئابدۇراھمان')).toMatch(/w:cs="Microsoft Uighur".*<w:rtl\/>.*w:bidi="ug-CN"/s);
  expect(runWith('بهاره')).toMatch(/<w:rtl\/>.*w:bidi="fa-IR"/s);
  expect(runWith('བཀྲ')).toMatch(/w:cs="Microsoft Himalaya".*w:bidi="bo-CN"/s);
  expect(runWith('林安然')).toMatch(/w:eastAsia="Microsoft YaHei".*w:eastAsia="zh-CN"/s);
  expect(runWith('Анна')).toMatch(/w:val="ru"/);
});

it('Whatever people write, the document can be opened and says it', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('\u0007\u202e]]>', '<w:t>&amp;', '\ud800'),
  );
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const report = invented({
        title: 'T',
        subtitle: undefined,
        notes: [],
        parts: [{ kind: 'paragraph', text: [{ text }] }],
      });
      const { value } = await mammoth.extractRawText({ buffer: await renderDocx(report) });
      const kept = text.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\ufffe\uffff\s]/gu, '');
      expect(value.replace(/[\s]/g, '')).toBe(`T${kept}`);
    }),
    { numRuns: 40 },
  );
});

it('A long one is made in a program of its own, and says the same', async () => {
  const report = invented();
  const photo = await pictureWith('CANARY-camera');
  const picture = { kind: 'picture' as const, bytes: photo, alt: 'A face', width: 30 };
  const parts = [...Array.from({ length: 12 }, () => report.parts).flat(), picture];
  const long = { ...report, parts, draft: 'Not yet', notes: report.notes.slice(0, 2) };

  const read = bare(await readBy(long));

  const once = bare(textsOf({ ...report, title: '', subtitle: '', notes: [] }).join(''));
  expect(read.split(once.slice(-20)).length - 1).toBe(12);
  expect((await unzipped(await renderDocx(long))).get('word/header1.xml')!.toString()).toContain('string="Draft"');
});

it('Each language has its own foot', async () => {
  for (const language of ['fr', 'zh', 'ru'] as const) {
    const foot = await partOf(invented({ language }), 'word/footer1.xml');
    expect(foot.replace(/<[^>]*>/g, '')).toContain(wordsOf(language).footer.fingerprint);
  }
});
