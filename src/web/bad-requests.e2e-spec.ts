import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
beforeEach(() => world.empty());
afterAll(() => world.close());

const api = '/api/v1/defenders';
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const named = (text: string) => `{"reference":"XX-1","names":[{"text":"${text}"}]}`;
const post = (body: string | Buffer, type = 'application/json') =>
  world.http
    .post(api)
    .set('Content-Type', type)
    .serialize((sent: unknown) => sent as string)
    .send(body);

describe('a body that cannot be read', () => {
  it.each<[string, string | Buffer, number, string]>([
    ['is no JSON', '{"reference":', 400, 'not well-formed'],
    ['is JSON twice', '{}{}', 400, 'not well-formed'],
    ['is only a text', '"x"', 400, 'not well-formed'],
    ['is a list', '[]', 422, ''],
    ['is empty', '', 422, ''],
    ['is an empty object', '{}', 422, ''],
    ['holds NUL in a value', named('a\\u0000b'), 400, 'NUL'],
    ['holds NUL as such', named('a\0b'), 400, 'not well-formed'],
    ['holds NUL in a key', '{"a\\u0000b":1}', 400, 'NUL'],
    ['holds half a character', named('a\\ud800b'), 400, 'lone surrogate'],
    ['is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400, 'UTF-8'],
    ['is cut within a character', Buffer.from(named('黄')).subarray(0, -5), 400, ''],
    ['nests absurdly', nested(51), 400, 'nested'],
    ['nests beyond every stack', nested(150_000), 400, 'nested'],
    ['nests lists', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 400, 'nested'],
    ['is too large', named('x'.repeat(1_100_000)), 413, '1 MB'],
    ['reaches for the prototype', '{"__proto__":{"reference":"x"},"constructor":1}', 422, ''],
  ])('gets a 4xx when it %s', async (_what, body, status, words) => {
    const answer = await post(body);

    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) });
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toContain(words);
    expect(await world.sql('SELECT count(*) AS n FROM defender')).toEqual([{ n: 0 }]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-16',
    'application/xml',
    'nonsense',
  ])('gets 415 when it calls itself %s', async (type) => {
    const answer = await post(named('x'), type);

    expect(answer.status).toBe(415);
    expect(answer.body.status).toBe(415);
  });

  it('gets 415 when it is compressed', async () => {
    expect((await post(named('x')).set('Content-Encoding', 'gzip')).status).toBe(415);
  });

  it.each([
    ['holds NUL', 'name=a%00b', 400],
    ['has broken percent-encoding', 'name=%ZZ', 400],
    ['is not UTF-8', 'name=%FF%FE', 400],
    ['is too large', `name=${'x'.repeat(1_100_000)}`, 413],
    ['has too many fields', 'a=1&'.repeat(20_001), 413],
  ])('gets a page when it is a form that %s', async (_what, body, status) => {
    const answer = await world.http.post('/defenders').type('form').send(body);

    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch('text/html');
    expect(answer.text).toContain('<html');
  });

  it('gets 415 as a page when a form sends JSON or a file', async () => {
    await world.http.post('/defenders').send({ a: 1 }).expect(415).expect('Content-Type', /html/);
    await world.http
      .post('/defenders')
      .attach('f', Buffer.from('x'), 'x.txt')
      .expect(415)
      .expect('Content-Type', /html/);
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['/api/v1/nothing', 404],
    ['/api', 404],
    ['/api/v1/defenders/%E0%A4%A', 400],
    ['/api/v1/defenders/%00', 404],
    ['/api/v1/events/1;DROP', 404],
    [`/api/v1/defenders/${'x'.repeat(2000)}`, 404],
  ])('%s gets a problem document with %i', async (path, status) => {
    const answer = await world.http.get(path);

    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(JSON.stringify(answer.body)).not.toContain('DROP');
  });

  it('gets a page outside the API', async () => {
    const answer = await world.http.get('/nothing/here').expect(404);

    expect(answer.headers['content-type']).toMatch('text/html');
  });

  it('gets a 4xx for a method that it does not know', async () => {
    expect((await world.http.patch(api).send({})).status).toBe(404);
  });
});

describe('whoever asks', () => {
  it.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])('is answered as %s', async (host) => {
    await world.http.get(api).set('Host', host).expect(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.0.2:3000',
    'evil@localhost',
    '',
  ])('is refused under the name %s', async (host) => {
    const answer = await world.http.get(api).set('Host', host);
    expect(answer.status).toBe(403);
  });

  it.each<[Record<string, string>, number]>([
    [{}, 201],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:3000' }, 201],
    [{ 'Sec-Fetch-Site': 'none' }, 201],
    [{ Origin: 'http://localhost:3000' }, 201],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:8080' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'http://localhost:8080' }, 403],
    [{ Origin: 'null' }, 403],
  ])('may write with %j: %i', async (headers, status) => {
    const answer = await post(named('Nora Invented')).set({ Host: 'localhost:3000', ...headers });

    expect(answer.status).toBe(status);
  });

  it('may follow a link from another site', async () => {
    await world.http.get(api).set({ Host: 'localhost:3000', 'Sec-Fetch-Site': 'none' }).expect(200);
    await world.http
      .get('/defenders?q=Ann')
      .set({ Host: 'localhost:3000', 'Sec-Fetch-Site': 'cross-site' })
      .expect(403);
  });

  it('gets headers that let nothing foreign in', async () => {
    const { headers } = await world.http.get(api);

    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
        "form-action 'self';base-uri 'none';frame-ancestors 'none';require-trusted-types-for 'script'",
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('a mistake of ours', () => {
  it('says nothing of itself, and is logged without what was sent', async () => {
    const logged: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    await world.sql('ALTER TABLE defender RENAME TO defender_away');
    try {
      const answer = await post(named('Secret Invented'));

      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject({ status: 500, instance: expect.stringMatching(/^urn:uuid:/) });
      expect(JSON.stringify(answer.body)).not.toMatch(/relation|defender_away|Secret|at /);
      expect(logged.join('')).toContain(answer.body.instance);
      expect(logged.join('')).toContain('QueryFailedError (PostgreSQL 42P01)');
      expect(logged.join('')).not.toContain('Secret');
    } finally {
      await world.sql('ALTER TABLE defender_away RENAME TO defender');
      write.mockRestore();
    }
  });
});
