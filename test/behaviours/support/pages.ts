import type { Answer } from './http';

const policy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'form-action'].map((name) => `${name} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

const demanded: Record<string, string> = {
  'content-security-policy': policy.join(';'),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** What no page may hold: script that is not a file of ours, and style or script within a tag. */
const forbidden: [string, RegExp][] = [
  ['a script that is no file of ours', /<script(?![^>]* src="\/(?!\/))/i],
  ['a style in a tag', /<[a-z][^>]* style=/i],
  ['a script in a tag', /<[a-z][^>"]*(?:"[^"]*"[^>"]*)* on[a-z]+=/i],
  ['a <style>', /<style/i],
  ['an address that is script', /(?:href|src|action)="\s*(?:javascript|data|vbscript):/i],
];

/** What is wrong with the headers or the text of a page or a redirect. */
export function faultsOf({ headers, text }: Answer, origin: string): string[] {
  const sure = origin.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {};
  const missing = Object.entries({ ...demanded, ...sure })
    .filter(([name, value]) => headers[name] !== value)
    .map(([name]) => `${name} is ${String(headers[name])}`);
  const telling = ['server', 'x-powered-by'].filter((name) => headers[name] !== undefined);
  const inside = forbidden.filter(([, pattern]) => pattern.test(text)).map(([what]) => `holds ${what}`);
  return [...missing, ...telling.map((name) => `tells ${name}`), ...inside];
}

/** A form as a browser would send it. */
export interface Form {
  action: string;
  method: string;
  fields: Record<string, string>;
}

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name as keyof typeof signs]);
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
};

/** The forms of a page, with what stands in them. */
export const formsIn = (html: string): Form[] =>
  [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') ?? '',
    method: (attribute(tag, 'method') ?? 'get').toLowerCase(),
    fields: Object.fromEntries(
      [...inside.matchAll(/<input([^>]*)>/g)].flatMap(([, input = '']) => {
        const name = attribute(input, 'name');
        return name ? [[name, attribute(input, 'value') ?? '']] : [];
      }),
    ),
  }));

/** Addresses of ours that a page leads to. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src)="(\/[^"#]*)/g)].map(([, href]) => plain(href!));

/** A page without the mark of its forms, which differs by the browser. */
export const unmarked = (html: string): string => html.replace(/name="_csrf" value="[^"]+"/g, '');
