import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { inArabic, invented, pictureWith, textsOf } from '../../../test/reports/report-fixture';
import type { Report } from '../domain/report';
import { renderReportJson } from './render-report-json';

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as object;
const valid = new Ajv({ strict: true, strictTypes: false, formats: {} }).compile(schema);
const read = (report: Report): Report => JSON.parse(renderReportJson(report)) as Report;

describe('A report as JSON', () => {
  it('has the shape that is documented, in any language, as a draft, with pictures', async () => {
    const bytes = await pictureWith('CANARY-camera');
    const parts = [...invented().parts, { kind: 'picture' as const, bytes, alt: 'A face', width: 30 }];
    const organisation = { name: 'Invented Rights Watch', website: 'https://example.org', logo: bytes };
    for (const report of [invented(), inArabic(), invented({ draft: 'No consent', parts, organisation })]) {
      valid(read(report));
      expect(valid.errors ?? []).toEqual([]);
    }
  });

  it('says what the report says, in its order', () => {
    expect(textsOf(read(invented()))).toEqual(textsOf(invented()));
  });

  it('holds nothing that a camera wrote', async () => {
    const bytes = await pictureWith('CANARY-camera');
    const text = renderReportJson(invented({ parts: [{ kind: 'picture', bytes, alt: 'A face', width: 30 }] }));
    const [{ base64 }] = (JSON.parse(text) as { parts: [{ base64: string }] }).parts;
    expect(Buffer.from(base64, 'base64').includes('CANARY')).toBe(false);
    expect(Buffer.from(base64, 'base64').length).toBeGreaterThan(100);
  });

  it('of another shape is not taken for one', () => {
    expect(valid({ ...read(invented()), secret: 1 })).toBe(false);
  });
});
