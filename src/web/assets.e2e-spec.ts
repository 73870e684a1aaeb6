import { startWorld, type World } from '../../test/world';
import { assetUrl } from './assets';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('the style sheet', () => {
  it('is the same for everybody, so that a proxy which keeps it hands on no cookie of somebody else', async () => {
    const answer = await world.anonymous().get(assetUrl('app.css')).expect(200);

    expect(answer.headers['cache-control']).toContain('public');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('comes without a look at who asks', async () => {
    const before = await world.sql('SELECT id, last_seen_at FROM session ORDER BY id');
    await world.sql(`UPDATE session SET last_seen_at = now() - interval '20 minutes'`);
    const idle = await world.sql('SELECT id, last_seen_at FROM session ORDER BY id');

    await world.http.get(assetUrl('app.css')).expect(200);

    expect(before).not.toEqual([]);
    expect(await world.sql('SELECT id, last_seen_at FROM session ORDER BY id')).toEqual(idle);
  });
});
