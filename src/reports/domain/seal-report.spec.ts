import type { Report } from './report';
import { sealReport } from './seal-report';

const report: Report = {
  ...{ title: 'Invented Person', language: 'en', audience: 'public', asOf: '2026-11-24', layout: 'file' },
  copy: { reference: 'X-7KQ2-9MFD', madeAt: '2026-11-24T10:00:00Z', fingerprint: '' },
  organisation: { name: 'Invented Rights Watch' },
  parts: [{ kind: 'picture', bytes: Buffer.from('one'), alt: 'A face', width: 30 }],
  notes: [{ text: [{ text: 'A source' }] }],
};

describe('The fingerprint of a report', () => {
  it('is sixteen hex digits in groups of four', () => {
    expect(sealReport(report).copy.fingerprint).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  });

  it('is the same whatever the order of keys, what is left out, and a fingerprint that stood there before', () => {
    const turned = Object.fromEntries(Object.entries({ ...report, draft: undefined }).reverse()) as unknown as Report;

    expect(sealReport(turned)).toMatchObject({ copy: sealReport(report).copy });
    expect(sealReport(sealReport(report)).copy).toEqual(sealReport(report).copy);
  });

  it.each<[string, Partial<Report>]>([
    ['a word', { title: 'Invented Persons' }],
    ['the audience', { audience: 'partner' }],
    ['the moment', { copy: { ...report.copy, madeAt: '2026-11-24T10:00:01Z' } }],
    ['a picture', { parts: [{ kind: 'picture', bytes: Buffer.from('two'), alt: 'A face', width: 30 }] }],
  ])('changes with %s', (_what, change) => {
    expect(sealReport({ ...report, ...change }).copy.fingerprint).not.toBe(sealReport(report).copy.fingerprint);
  });
});
