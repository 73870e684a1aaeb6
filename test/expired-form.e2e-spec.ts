import type { SignedIn } from './support/client';
import { startWorld, type World } from './world';

let world: World;
let ruth: SignedIn;

beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  ruth = await world.as('researcher', { name: 'Ruth Example' });
});

const written = {
  name: 'The Invented Three',
  summary: 'Taken from home.\n<script>alert(1)</script>',
  day_count: 'exclusive',
  password: 'violet anchor umbrella',
};
const send = () =>
  ruth.http.post('/groups').set('Referer', 'http://localhost:3000/groups/new?x=1').type('form').send(written);

describe('a form that is sent when the sign-in is over', () => {
  beforeEach(() => world.sql(`UPDATE session SET last_seen_at = now() - interval '2 hours'`));

  it('is not taken, and what Ruth wrote stands on the page, with the way to write it in again', async () => {
    const { text } = await send().expect(403).expect('Cache-Control', 'no-store').expect('Content-Type', /html/);

    expect(text).toContain('Nothing was saved');
    expect(text).toContain('The Invented Three');
    expect(text).toMatch(/<textarea[^>]* readonly/i);
    expect(text).toContain('href="/sign-in?next=%2Fgroups%2Fnew"');
    expect(await world.sql('SELECT name FROM case_group')).toEqual([]);
  });

  it('gives no password back, and nothing that would run', async () => {
    const { text } = await send();

    expect(text).toContain('&lt;script>');
    expect(text).not.toMatch(/<script>|violet|exclusive/);
  });

  it('leaves nothing of what was written behind', async () => {
    await send();

    const rows = await world.sql(`SELECT to_jsonb(e)::text AS line FROM audit_event e
      UNION ALL SELECT to_jsonb(h)::text FROM history h`);
    expect(JSON.stringify(rows)).not.toContain('Invented Three');
  });
});

it('a form from another site is refused before anything of it is shown', async () => {
  const { text } = await send().set('Origin', 'https://evil.test').expect(403);

  expect(text).not.toContain('Invented Three');
});
