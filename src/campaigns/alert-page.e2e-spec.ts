import { startWorld, type World } from '../../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());
it('starts', async () => {
  await world.http.get('/').expect(200);
});
