import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all } from '../../test/behaviours/support/together';
import { startWorld, type World } from '../../test/world';
import { MuteLinks } from '../subscriptions/mute-links';

const host = `${'abcdefg2'.repeat(7)}.onion`;
let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-onion-'));
  world = await startWorld({ dataDir: folder, origin: `http://${host}` });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const get = (path: string) => world.anonymous().get(path).set('Host', host);

describe('behind an onion service, where everybody comes from the Tor program', () => {
  it('a stranger who tries many feeds, and many links that mute, leaves those of others as they are', async () => {
    world.clock.stopAt('2026-11-24');
    const omar = await world.as('campaigner');
    const asked = omar.http.post('/api/v1/subscriptions').set('Host', host);
    const { id } = (await asked.send({ rules: ['BIRTHDAY'] }).expect(201)).body as { id: string };
    const form = { subscription: id, kind: 'calendar' };
    const page = await omar.http.post('/account/feeds').set('Host', host).type('form').send(form).expect(200);
    const path = /\/feeds\/calendar\/[\w-]{43}\.ics/.exec(page.text)![0];
    const link = await world.inside(() => world.app.get(MuteLinks).issue(id, { all: true }));
    const numbers = (most: number): string[] => Array.from({ length: most }, (_, i) => String(i));
    await all(numbers(260), async (i) => void (await get(`/feeds/calendar/${i.padStart(43, 'A')}.ics`).expect(404)));
    await all(numbers(620), async (i) => {
      const pressed = world.anonymous().post(`/mute/a${i.padStart(80, 'A')}`);
      await pressed.set('Host', host).expect(200);
    });

    await get(path).expect(200);
    await world.anonymous().post(link).set('Host', host).expect(200);
    for (let i = 0; i < 19; i++) await get(path).expect(200);
    await get(path).expect(429);
  }, 120_000);
});
