import { buffer } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';
import { disclose, type WholeCase } from '../../src/disclosure/domain/disclose';
import type { EventToTell } from '../../src/disclosure/domain/event-facts';
import { bareAnswer } from '../../src/defenders/domain/consent';
import { composeReport } from '../../src/reports/composition/compose-report';
import { builtInCodes, builtInTemplates } from '../../src/reports/domain/built-in-templates';
import type { Report, ReportLanguage } from '../../src/reports/domain/report';
import type { ReportTemplate } from '../../src/reports/domain/report-template';
import { renderDocx } from '../../src/reports/docx/render-docx';
import { renderHtml } from '../../src/reports/html/render-html';
import { renderReportJson } from '../../src/reports/json/render-report-json';
import { pictureWith } from './report-fixture';

const today = '2026-11-24';
const source = (
  title: string,
  more: Partial<EventToTell['citations'][number]> = {},
): EventToTell['citations'][number] => ({
  ...{ title, url: null, published: null, date: null, quote: null, reliability: null, sensitivity: null },
  ...more,
});
const happened = (kind: EventToTell['kind'], date: string, more: Partial<EventToTell>): EventToTell => ({
  ...{
    kind,
    date,
    place: null,
    summary: null,
    sentence: null,
    releaseType: null,
    retractedAt: null,
    sensitivity: null,
  },
  citations: [source('Told Courier')],
  ...more,
});
const names = [
  { text: 'Invented Mira', lang: 'en', kind: 'main', sensitivity: null },
  { text: 'CANARY alias', lang: 'en', kind: 'alias', sensitivity: 'internal' },
  { text: 'CANARY real', lang: 'en', kind: 'do-not-publish', sensitivity: null },
] as const;
/** Each fact that partners may not be told has CANARY in it. */
const mira: WholeCase = {
  profile: {
    reference: 'M-1',
    names,
    ...{
      gender: 'female',
      born: '1988',
      country: 'CN',
      nationalities: ['ZW'],
      professions: ['CANARY work'],
      rights: null,
    },
    summary: 'CANARY summary',
    ...{
      confidentiality: 'partners',
      stance: null,
      sensitivity: { professions: 'internal', nationalities: 'internal' },
    },
    answers: { share_partner: bareAnswer('given') },
  },
  events: [
    happened('apprehension', '2021-09-19', {
      place: 'Toldtown',
      citations: [source('Told Courier'), source('CANARY source', { sensitivity: 'internal', quote: 'CANARY quote' })],
    }),
    happened('media', '2022-01-02', { summary: 'CANARY event', place: 'CANARY place', sensitivity: 'internal' }),
    happened('health_event', '2022-02-02', { summary: 'CANARY health', sensitivity: 'internal' }),
    happened('release', '2023-02-02', { retractedAt: new Date(0), summary: 'CANARY retracted' }),
  ],
};

async function composed(template: ReportTemplate, language: ReportLanguage): Promise<Report<'partner'>> {
  const photo = await pictureWith('CANARY camera');
  return composeReport(
    {
      ...{ template, language, today, audience: 'partner', day: today },
      copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T10:05:00.000Z' },
      organisation: { name: 'Invented Rights Watch', logo: photo },
    },
    [{ told: disclose(mira, 'partner', today)!, groups: [], photo }],
  );
}

/** The names and the bytes of every file inside. */
async function everythingIn(zip: Buffer): Promise<string> {
  let all = zip.toString('latin1');
  await new Promise<void>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('end', resolve);
      archive.on('entry', (entry) =>
        archive.openReadStream(entry, (_, stream) => {
          void buffer(stream).then((bytes) => {
            all += `${entry.fileName}\n${bytes.toString('latin1')}`;
            archive.readEntry();
          }, reject);
        }),
      );
      archive.readEntry();
    }),
  );
  return all;
}
/** With what stands in it as base64. */
const unpacked = (text: string): string =>
  text +
  [...text.matchAll(/[A-Za-z0-9+/]{200,}=*/g)]
    .map(([found]) => Buffer.from(found, 'base64').toString('latin1'))
    .join('\n');

it.each(builtInCodes)('What is withheld from partners stands in no layer of a report made with “%s”', async (code) => {
  for (const language of ['en', 'ar'] as const) {
    const report = await composed(builtInTemplates[code], language);
    const files = [
      await everythingIn(await renderDocx(report)),
      unpacked(renderHtml(report)),
      unpacked(renderReportJson(report)),
    ];

    for (const text of files) {
      expect(/.{0,30}CANARY.{0,30}/s.exec(text)?.[0]).toBeUndefined();
      expect(text).toContain('X-7KQ2-9MFD');
      if (code !== 'annex') expect(text).toContain('Invented Mira');
    }
  }
});

it('{name} is the case number where no name may be told', () => {
  const whole = { ...mira, profile: { ...mira.profile, names: names.slice(1) } };
  const template: ReportTemplate = {
    layout: 'letter',
    sections: ['introduction'],
    fields: ['names'],
    logo: false,
    texts: { en: { introduction: 'We write about {name}.' } },
  };
  const asked = {
    template,
    language: 'en' as const,
    today,
    audience: 'partner' as const,
    day: today,
    copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T10:05:00.000Z' },
    organisation: { name: 'O' },
  };

  const report = composeReport(asked, [{ told: disclose(whole, 'partner', today)!, groups: [] }]);

  expect(renderHtml(report)).toContain('We write about M-1.');
  expect(renderHtml(report)).not.toContain('CANARY');
});
