import type { SignedIn } from './support/client';
import { startWorld, type World } from './world';

let world: World;
let ruth: SignedIn;
let omar: SignedIn;
let page: string;
let version: string;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  ruth = await world.as('researcher', { name: 'Ruth Example' });
  omar = await world.as('campaigner', { name: 'Omar Example' });
  const input = { reference: 'XX-MINA', names: [{ text: 'Mina Invented' }] };
  page = `/defenders/${(await ruth.http.post('/api/v1/defenders').send(input).expect(201)).body.id}/access`;
});

const proved = (until: string) => world.sql(`UPDATE session SET sudo_until = now() + interval '${until}'`);
const reason = 'She writes the "appeal", until it is <sent>.';
const fields = () => ({
  to: `person:${omar.viewer.accountId}`,
  until: '2031-05-03',
  reason,
  version,
  password: 'violet anchor',
});
const send = (path: string, given: object, who = ruth) =>
  who.http.post(path).set('Referer', `http://localhost:3000${page}/opening?x=1`).type('form').send(given);

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What the form on the page would send, and where. */
function formOn(text: string): { action: string; given: Record<string, string> } {
  const form = /<form[^>]*class="form"[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(text)!;
  const inputs = [...form[2]!.matchAll(/name="([^"]*)" value="([^"]*)"/g)];
  return { action: form[1]!, given: Object.fromEntries(inputs.map((one) => [one[1]!, unescaped(one[2]!)])) };
}

describe('a form that is sent when the proof of identity has run out', () => {
  beforeEach(async () => {
    version = /name="version" value="(\d+)"/.exec((await ruth.http.get(`${page}/opening`).expect(200)).text)![1]!;
    await proved('-1 s');
  });

  it('is kept in the answer, and sent again as it was once Ruth has said who she is', async () => {
    const { text } = await send(`${page}/openings`, fields()).expect(403).expect('Cache-Control', 'no-store');
    expect(text).toContain('Nothing was saved yet, and nothing is lost');
    expect(text).toContain(`href="/confirm?next=${encodeURIComponent(`${page}/opening`)}"`);
    expect(await world.sql('SELECT FROM case_opening')).toEqual([]);

    const { action, given } = formOn(text);
    await send(action, given).expect(403); // too early: it stays
    await proved('10 minutes');
    await send(action, given).expect(303);

    expect(await world.sql('SELECT account_id, reason FROM case_opening')).toEqual([
      { account_id: omar.viewer.accountId, reason },
    ]);
  });

  it('gives no password back, nothing that would run, and leaves nothing behind', async () => {
    const { text } = await send(`${page}/openings`, fields());

    expect(text).not.toMatch(/violet|<sent>/);
    const lines = await world.sql(`SELECT to_jsonb(e)::text AS line FROM audit_event e`);
    expect(JSON.stringify(lines)).not.toContain('appeal');
  });

  it('is no way for somebody who may not do it: she is refused, and nothing of it is shown', async () => {
    const { text } = await send(`${page}/openings`, fields(), omar).expect(403);

    expect(text).not.toContain('appeal');
  });

  it('leads to the proof at once where nothing was typed', async () => {
    const { headers } = await send(`${page}/level`, { level: 'restricted', version: '1' }).expect(303);

    expect(headers.location).toBe(`/confirm?next=${encodeURIComponent(`${page}/opening`)}`);
  });
});
