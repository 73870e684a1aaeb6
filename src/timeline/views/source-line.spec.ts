import { page } from '../../web/page';
import { SourceLine } from './source-line';

const shown = (citation: Parameters<typeof SourceLine>[0]['citation']): string => page(SourceLine, { citation });

describe('The line of a source', () => {
  it('leads to the place where it stands, and tells that place nothing', () => {
    expect(shown({ title: 'A report', url: 'https://www.example.org/a?b=1&c=2' })).toContain(
      '<a href="https://www.example.org/a?b=1&amp;c=2" rel="external noreferrer noopener"><bdi dir="auto">A report</bdi></a>, example.org',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' https://example.org', 'https://user@example.org/'])(
    'never makes a link of %s',
    (url) => expect(shown({ title: 'A report', url })).not.toContain('href'),
  );

  it('shows text as text', () => {
    const html = shown({ title: '<script>alert(1)</script>', quote: '"><img src=x onerror=alert(1)>' });

    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  });
});
