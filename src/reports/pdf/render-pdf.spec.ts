import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { pageOfPdf, readPdf } from '../../../test/support/read-pdf';
import { type SampleAsked, samplePerson, type SamplePerson, sampleReport } from '../../../test/support/report-samples';
import { Typesetter } from '../../typesetting/typesetter';
import type { Report } from '../domain/report';
import { renderPdf } from './render-pdf';

const typesetter = new Typesetter();
afterAll(() => typesetter.onModuleDestroy());

const folder = join(__dirname, 'golden');
const logo = (): Promise<Buffer> =>
  sharp({ create: { width: 180, height: 90, channels: 3, background: '#0b5563' } })
    .png()
    .toBuffer();

/** So far may a pixel be off, 0 to 255, and so large a part of them: letters are drawn the same everywhere, nearly. */
const tolerance = { of: 48, part: 0.002 };

/** Holds a page against the picture of it that somebody has looked at. */
async function isAsSeen(name: string, pdf: Buffer, page = 0): Promise<void> {
  const { data, width, height } = await pageOfPdf(pdf, page);
  const path = join(folder, `${name}.png`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const picture = sharp(data, { raw: { width, height, channels: 1 } }).png({ palette: true, colours: 16, dither: 0 });
    writeFileSync(path, await picture.toBuffer());
    throw new Error(`There was no picture of ${name} yet. Look at the one that was drawn now.`);
  }
  const seen = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect([seen.info.width, seen.info.height]).toEqual([width, height]);
  let off = 0;
  for (let i = 0; i < data.length; i++)
    if (Math.abs(data[i]! - seen.data[i * seen.info.channels]!) > tolerance.of) off++;
  expect(off / data.length).toBeLessThan(tolerance.part);
}

const drawn = async (who: SamplePerson, asked: SampleAsked, more: Partial<Report> = {}): Promise<Buffer> =>
  renderPdf(typesetter, { ...sampleReport('internal', [samplePerson(who, 'internal')], asked), ...more });

describe('A page of a report', () => {
  it.each<[string, SamplePerson, SampleAsked, number]>([
    ['case-file-english', 'latin', {}, 0],
    ['case-file-arabic', 'arabic', { language: 'ar' }, 1],
    ['briefing-chinese', 'chinese', { template: 'briefing', language: 'zh' }, 0],
    ['card-tibetan', 'tibetan', { template: 'card' }, 0],
    ['letter-russian', 'cyrillic', { template: 'letter', language: 'ru' }, 0],
  ])('%s looks as it did when somebody looked at it', async (name, who, asked, page) => {
    const pdf = await drawn(who, { ...asked, organisation: { logo: await logo() } });

    await isAsSeen(name, pdf, page);
  });

  it('has a draft across it where the report is none yet', async () => {
    const pdf = await drawn('uyghur', {}, { draft: 'Consent is missing.' });

    await isAsSeen('draft-uyghur', pdf);
    for (const page of (await readPdf(pdf)).pages) expect(page).toContain('Draft: not final');
  });
});

describe('A report as PDF', () => {
  it('says on every page which copy it is, for whom, when it was made, and what it must say', async () => {
    const report = sampleReport('partner', [samplePerson('latin', 'partner'), samplePerson('arabic', 'partner')]);
    const { pages } = await readPdf(await renderPdf(typesetter, report));

    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => {
      expect(page).toContain('Copy: X-7KQ2-9MFD · For: Partners');
      expect(page).toContain(`Made: 24 November 2026 at 10:00 UTC · Fingerprint: ${report.copy.fingerprint}`);
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
    });
  });

  it('names nobody but the organisation in what stands beside its pages', async () => {
    const pdf = await drawn('latin', {});
    const { info, metadata } = await readPdf(pdf);

    const { Title, Author, Keywords, Creator, Producer } = info;
    expect([Title, Author, Keywords]).toEqual(['Iris Inventée', 'Invented Rights Watch', 'X-7KQ2-9MFD']);
    expect(Creator).toMatch(/^Typst [\d.]+$/);
    expect(Producer).toBeUndefined();
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const own of [process.cwd(), 'report.typ', '/Producer']) expect(pdf.includes(own)).toBe(false);
  });

  it.each(['card', 'briefing'] as const)('of one case fits onto its pages: %s', async (template) => {
    const pdf = await drawn('latin', { template });

    expect((await readPdf(pdf)).pages.length).toBeLessThanOrEqual(template === 'card' ? 1 : 2);
  });
});
