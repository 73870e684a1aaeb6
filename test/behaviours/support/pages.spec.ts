import { faultsOf, formsIn, linksIn } from './pages';

const headers = {
  'content-security-policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none';require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};
const found = (text: string, more: Record<string, string> = {}, origin = 'http://localhost:1'): string[] =>
  faultsOf({ status: 200, headers: { ...headers, ...more }, text, location: undefined, cookies: [] }, origin);

it('a page as ours are has no fault', () => {
  expect(found('<p class="x">one="two" style="x"</p><script src="/assets/a.js"></script><form action="/x">')).toEqual(
    [],
  );
});

it.each([
  ['<script>alert(1)</script>', 'holds a script that is no file of ours'],
  ['<script src="//evil.test/x.js"></script>', 'holds a script that is no file of ours'],
  ['<p class="a" style="color:red">', 'holds a style in a tag'],
  ['<img src="/x" onerror="alert(1)">', 'holds a script in a tag'],
  ['<img src=x onerror=alert(1)>', 'holds a script in a tag'],
  ['<style>p{}</style>', 'holds a <style>'],
  ['<a href="javascript:alert(1)">', 'holds an address that is script'],
])('in %s a fault is found', (text, fault) => expect(found(text)).toEqual([fault]));

it('a header that is missing, wrong or telling is found', () => {
  expect(found('', { 'cache-control': 'private', server: 'x' })).toEqual(['cache-control is private', 'tells server']);
  expect(found('', {}, 'https://vigil.example.org')).toEqual(['strict-transport-security is undefined']);
});

it('forms and links are read as a browser reads them', () => {
  const html = `<a href="/a?x=1&amp;y=2#z">a</a><form method="post" action="/b"><input type="hidden" name="_csrf" value="m"/>
    <input name="q"></form><img src="/c">`;
  expect(linksIn(html)).toEqual(['/a?x=1&y=2', '/c']);
  expect(formsIn(html)).toEqual([{ action: '/b', method: 'post', fields: { _csrf: 'm', q: '' } }]);
});
