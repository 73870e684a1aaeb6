import type { World } from '../world';

/** Does what only the owner of the database can: changes rows past the triggers that keep them. */
export const tamper = (world: World, sql: string): Promise<unknown> =>
  world.sql(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
