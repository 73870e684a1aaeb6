import fc from 'fast-check';
import { inArabic, invented, pictureWith, textsOf } from '../../../test/reports/report-fixture';
import type { Report } from '../domain/report';
import { renderHtml } from './render-html';

const tags =
  'html head meta title style body header p bdi span img h1 h2 h3 h4 main ul ol li dl dt dd b div table thead tr th tbody td figure br strong a sup section footer'.split(
    ' ',
  );
const attributes =
  'lang dir charset http-equiv content name class src alt width height href rel role id aria-labelledby aria-label aria-hidden scope tabindex'.split(
    ' ',
  );
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]!);
const bare = (text: string): string => text.replace(/\s/g, '');
/** What stands between header and copy, without tags, numbers of notes and ways back. */
function textOf(html: string): string {
  const from = html.indexOf('<h1>');
  const body = html.slice(from, html.indexOf('<footer'));
  return unescaped(
    body.replace(/<sup[^>]*>.*?<\/sup>|<a [^>]*role="doc-backlink"[^>]*>.*?<\/a>/gs, '').replace(/<[^>]*>/g, ''),
  );
}

/** Nothing but our own elements and attributes, each of them closed where it opens. */
function expectOurs(html: string): void {
  const found = [...html.matchAll(/<\/?([^\s/>]+)([^<>]*)>/g)];
  expect(html.match(/</g)!.length).toBe(found.length + 0);
  for (const [whole, tag, rest] of found) {
    if (whole === '<!doctype html>') continue;
    expect(tags).toContain(tag);
    for (const [, attribute] of rest!.matchAll(/\s([^\s="/]+)(?:="[^"]*")?/g)) expect(attributes).toContain(attribute);
  }
}

describe('A report as HTML', () => {
  it('tells exactly what the report tells', () => {
    const texts = textsOf(invented());
    texts.splice(texts.indexOf('19 September 2021'), 0, 'Date', 'Event');
    texts.splice(-3, 0, 'Sources');
    expect(bare(textOf(renderHtml(invented())))).toBe(bare(texts.join('')));
    expectOurs(renderHtml(invented()));
  });

  it('needs nothing else: no script, no address that is loaded, no SVG; nobody is to index it', async () => {
    const bytes = await pictureWith('CANARY-camera');
    const parts = [...invented().parts, { kind: 'picture' as const, bytes, alt: 'A "face"', width: 30 }];
    const html = renderHtml(invented({ parts, organisation: { name: 'Invented Rights Watch', logo: bytes } }));

    expect(html).not.toMatch(/<script|<svg|<link|<iframe|@import|url\(|onload|javascript:/i);
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g))
      expect(address).toMatch(/^(data:image\/jpeg;base64,|#(note|at)-|https:\/\/example\.org\/notice$)/);
    expect(html).toContain('name="robots" content="noindex');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('alt="A &quot;face&quot;"');
    for (const [, base64] of html.matchAll(/base64,([^"]*)"/g))
      expect(Buffer.from(base64!, 'base64').includes('CANARY')).toBe(false);
  });

  it('leads from each number to its source and back to each place', () => {
    const html = renderHtml(invented());
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(anchor);
    expect(html).toContain('<a href="#note-2" role="doc-noteref">2</a>');
    expect(html.match(/href="#at-2-\d"/g)).toEqual(['href="#at-2-1"', 'href="#at-2-2"']);
  });

  it('says by what the copy is known, and that it is a draft', () => {
    const report = invented({ draft: 'No consent is recorded' });
    const html = renderHtml(report);
    for (const text of ['X-7KQ2-9MFD', report.copy.fingerprint, '24 November 2026 at 10:05 UTC', 'Partners'])
      expect(html).toContain(text);
    expect(html).toContain('Draft: not final. No consent is recorded');
    expect(renderHtml(invented())).not.toContain('Draft');
  });

  it('runs from right to left in Arabic, with other languages kept apart', () => {
    const html = renderHtml(inArabic());
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(bare(textOf(html))).toBe(bare(textsOf(inArabic()).join('').replace(/مصدر$/, 'المصادرمصدر')));
    expect(renderHtml(invented())).toContain('<bdi lang="ug" dir="rtl">ئابدۇراھمان</bdi>');
  });
});

it('Whatever people write is text, wherever it stands', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 25 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=1>',
      "' onclick='x",
      '</style><svg>',
      '&lt;b&gt;',
      '<!--',
      ']]>',
      'javascript:alert(1)',
    ),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const runs = [{ text, lang: text, link: text, note: [1] }];
      const change: Partial<Report> = {
        copy: { reference: text, madeAt: '2026-11-24T10:05:00Z', fingerprint: '' },
        title: text,
        subtitle: text,
        organisation: { name: text, website: text, colours: { ground: text, accent: text } },
        draft: text,
        parts: [
          { kind: 'heading', level: 2, text: runs },
          { kind: 'facts', rows: [{ label: text, value: runs }] },
          { kind: 'table', head: [text], rows: [[runs]] },
          { kind: 'figures', items: [{ value: text, label: text }] },
          {
            kind: 'timeline',
            alt: text,
            items: [{ date: text, label: runs, earliest: '2021-01-01', latest: '2021-01-01', tone: 'plain' }],
          },
        ],
        notes: [{ text: runs }],
      };
      const html = renderHtml(invented(change));
      expectOurs(html);
      expect(/<style>(.*?)<\/style>/s.exec(html)![1]).not.toMatch(/[<>&"]|'[^']*[^\\'\w ][^']*'/);
      expect(html).not.toMatch(/href="javascript/i);
    }),
    { numRuns: 200 },
  );
});
