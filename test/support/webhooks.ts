import { commandLine } from '../../src/access/viewer';
import { BundlesService } from '../../src/bundles/bundles.service';
import type { World } from '../world';
import { bundle, happened, person } from './bundles';
import type { Receiver } from './receiver';

/** Where administrators keep webhooks. */
export const webhooksPath = '/settings/webhooks';

/** What an administrator does with webhooks that lead to a receiver. */
export function keeperOf(world: () => World, receiver: () => Receiver) {
  const add = (fields: object = {}) =>
    world()
      .http.post(webhooksPath)
      .type('form')
      .send({ name: 'Bot', url: receiver().url, format: 'vigil', ...fields });
  /** Makes one; gives its id. */
  const made = async (fields: object = {}): Promise<string> =>
    /\/settings\/webhooks\/([0-9a-f-]{36})/.exec((await add(fields).expect(200)).text)![1]!;
  return { add, made };
}

/** A case that may be told in public, and one that may not; five years on 20 May 2026. */
export async function twoCases(world: World): Promise<void> {
  const taken = happened('apprehension', '2021-05-20', { citations: [{ title: 'Invented source' }] });
  const defenders = [
    person('P-1', 'Lin Invented', [taken], { consent: { public_name: 'given' } }),
    person('P-2', 'Omar Hidden', [taken], { confidentiality: 'internal' }),
  ];
  await world.app.get(BundlesService).import(commandLine, bundle(defenders));
}
