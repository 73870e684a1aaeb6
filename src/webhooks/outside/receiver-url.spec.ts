import { readReceiverUrl } from './receiver-url';

const read = (text: string, allow: string[] = []) => readReceiverUrl(text, allow, 'vigil.ngo.org');

describe('The address of a receiver', () => {
  it.each([
    'https://hooks.ngo.org/a/b?c=d',
    'https://hooks.ngo.org:8443/',
    'https://127.0.0.1.nip.io/', // a name like any other: what it leads to is checked when it is resolved
    'https://xn--e1afmkfd.org/x',
  ])('may be %s', (text) => {
    expect(read(text)).toMatchObject({ allowed: false });
  });

  it.each<[string, RegExp]>([
    ['http://hooks.ngo.org/', /not encrypted/],
    ['ftp://hooks.ngo.org/', /not a web address/],
    ['file:///etc/passwd', /not a web address/],
    ['//hooks.ngo.org/', /not a web address/],
    ['https://', /not a web address/],
    ['https://hooks.ngo.org:22/', /port 22/],
    ['https://hooks.ngo.org:80/', /port 80/],
    ['https://user:password@hooks.ngo.org/', /user name/],
    ['https://@hooks.ngo.org/', /user name/],
    ['https://hooks.ngo.org@127.0.0.1/', /user name/],
    ['https://hooks.ngo.org#@127.0.0.1/', /after #/],
    ['https://hooks.ngo.org\\@127.0.0.1/', /not a web address/],
    ['https://hooks.ngo.org\\.evil.org/', /not a web address/],
    ['https://127.0.0.1/', /number/],
    ['https://2130706433/', /number/],
    ['https://0x7f000001/', /number/],
    ['https://0x7f.1/', /number/],
    ['https://0177.0.0.1/', /number/],
    ['https://127.1/', /number/],
    ['https://8.8.8.8/', /number/],
    ['https://[::1]/', /number/],
    ['https://[::ffff:127.0.0.1]/', /number/],
    ['https://①②⑦.⓪.⓪.①/', /not a web address/],
    ['https://hooks。ngo.org/', /not a web address/],
    ['https://hooks.ngo.org/a b', /not a web address/],
    [' https://hooks.ngo.org/', /not a web address/],
    ['https://hooks.ngo\n.org/', /not a web address/],
    ['https://localhost/', /on the internet/],
    ['https://LOCALHOST/', /on the internet/],
    ['https://a.localhost/', /on the internet/],
    ['https://router/', /on the internet/],
    ['https://router.local/', /on the internet/],
    ['https://metadata.google.internal/', /on the internet/],
    ['https://hooks.ngo.org./', /on the internet/],
    ['https://vigil.ngo.org/', /Vigil itself/],
    [`https://hooks.ngo.org/${'a'.repeat(2000)}`, /2000/],
  ])('may not be %s', (text, why) => {
    expect(read(text)).toMatch(why);
  });

  it('may be inside and open where the owner of the server has named it, with its port, and nowhere beside', () => {
    const allow = ['127.0.0.1:9000', '[::1]:9000', 'chat.lan:443'];
    expect(read('http://127.0.0.1:9000/hook', allow)).toMatchObject({ host: '127.0.0.1', port: 9000, allowed: true });
    expect(read('http://[::1]:9000/hook', allow)).toMatchObject({ host: '::1', allowed: true });
    expect(read('https://chat.lan/hook', allow)).toMatchObject({ port: 443, allowed: true });
    expect(read('http://127.0.0.1:9001/hook', allow)).toMatch(/not encrypted/);
    expect(read('http://127.0.0.1:9000.evil.org/', allow)).toMatch(/not a web address/);
    expect(read('http://127.0.0.1:9000@evil.org/', allow)).toMatch(/user name/);
    expect(read('http://chat.lan/hook', allow)).toMatch(/not encrypted/);
  });
});
