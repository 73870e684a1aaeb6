import { commandLine } from '../../src/access/viewer';
import { BundlesService } from '../../src/bundles/bundles.service';
import { addDays, type Day } from '../../src/lib/calendar-date';
import type { World } from '../world';
import { bundle } from './bundles';
import type { SignedIn } from './client';
import { subscribe, work } from './deliveries';

/** What happens to cases and readers in tests of deliveries. */
export function storyIn(world: () => World) {
  const load = (defenders: object[], groups: object[] = []) =>
    world().app.get(BundlesService).import(commandLine, bundle(defenders, groups));

  /** Works at this time on each of these days. */
  async function workEach(from: Day, to: Day, time = '07:00'): Promise<void> {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      await work(world(), `${day}T${time}Z`);
      await world().sql('UPDATE outgoing_mail SET sent_at = created_at'); // the mail server takes all of them
    }
  }

  /** Somebody who is told of anniversaries seven days before and on the day, from this day on. */
  async function reader(from: Day, wishes: object = {}): Promise<SignedIn> {
    const one = await world().as('campaigner');
    world().clock.stopAtMoment(`${from}T00:30Z`);
    await subscribe(one, { rules: ['ANNIV-Y'], leads: [7, 0], ...wishes });
    await work(world());
    return one;
  }

  const idOf = async (reference: string): Promise<string> =>
    (await world().sql<{ id: string }>('SELECT id FROM defender WHERE reference = $1', [reference]))[0]!.id;

  /** As a researcher does it on a page. */
  async function correct(reference: string, date: string): Promise<void> {
    const id = await idOf(reference);
    const { body } = await world().http.get(`/api/v1/defenders/${id}/events`).expect(200);
    const [event] = (body as { items: { id: string; kind: string }[] }).items;
    const { headers } = await world().http.get(`/api/v1/events/${event!.id}`);
    await world()
      .http.put(`/api/v1/events/${event!.id}`)
      .set('If-Match', headers.etag as string)
      .send({ kind: event!.kind, date })
      .expect(200);
  }

  const release = async (reference: string, date: Day): Promise<void> =>
    void (await world()
      .http.post(`/api/v1/defenders/${await idOf(reference)}/events`)
      .send({ kind: 'release', date })
      .expect(201));

  const setCase = (reference: string, column: string, value: string): Promise<unknown> =>
    world().sql(
      `WITH me AS (SELECT set_config('vigil.actor', 'test', false)) UPDATE defender SET ${column} = $2 FROM me WHERE reference = $1`,
      [reference, value],
    );
  const keepQuiet = (reference: string) => setCase(reference, 'stance', JSON.stringify({ value: 'quiet' }));

  return { load, workEach, reader, correct, release, setCase, keepQuiet };
}
