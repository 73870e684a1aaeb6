import { KeyRing } from '../../src/platform/keys/key-ring';
import type { World } from '../world';

/** The letters to somebody that lie in the outbox, the first one first. */
export async function readMail(world: World, accountId: string): Promise<{ subject: string; text: string }[]> {
  const rows = await world.sql<{ id: string; subject: string; body: Buffer }>(
    'SELECT id, subject, body FROM outgoing_mail WHERE account_id = $1 ORDER BY created_at',
    [accountId],
  );
  const keys = world.app.get(KeyRing);
  return rows.map(({ id, subject, body }) => ({
    subject,
    text: keys.open(body, `outgoing_mail|body|${id}`).toString(),
  }));
}
