import { commandLine } from '../../src/access/viewer';
import { BundlesService } from '../../src/bundles/bundles.service';
import type { World } from '../world';
import { bundle, happened, person } from './bundles';
import type { Client } from './client';
import { wish } from './exports';

const taken = happened('apprehension', '2021-09-19', { citations: [{ title: 'Invented source' }] });

/** A case of one event, known up to this level. */
export const invented = (reference: string, name: string, level = 'public') =>
  person(reference, name, [taken], {
    confidentiality: level,
    consent: { public_name: 'given', share_partner: 'given' },
  });

export async function plant(world: World, cases: object[], groups: object[] = []): Promise<void> {
  await world.app.get(BundlesService).import(commandLine, bundle(cases, groups));
}

/** Opens a case to somebody by name. */
export const open = (world: World, reference: string, accountId: string): Promise<unknown> =>
  world.sql(
    `WITH actor AS (SELECT set_config('vigil.actor', 'test', true))
     INSERT INTO case_opening (defender_id, account_id, opened_by) SELECT d.id, $2, 'test' FROM defender d, actor
      WHERE d.reference = $1`,
    [reference, accountId],
  );

/** Says how widely a case may be known, past everything. */
export const setLevel = (world: World, reference: string, level: string): Promise<unknown> =>
  world.sql(
    `WITH actor AS (SELECT set_config('vigil.actor', 'test', true))
     UPDATE defender d SET confidentiality = $2 FROM actor WHERE d.reference = $1`,
    [reference, level],
  );

/** Asks for an export by the form; gives the address of its page. */
export async function asked(http: Client, fields: object): Promise<string> {
  const { headers } = await http.post('/exports').type('form').send(wish(fields)).expect(303);
  return headers.location!;
}
