import { openContent } from '../../src/mail/mail-content';
import { KeyRing } from '../../src/platform/keys/key-ring';
import type { World } from '../world';

/** The letters to somebody that lie in the outbox, the first one first. Those whose text was taken out are not there. */
export async function readMail(world: World, accountId: string): Promise<{ subject: string; text: string }[]> {
  const rows = await world.sql<{ id: string; subject: string | null; body: Buffer }>(
    'SELECT id, subject, body FROM outgoing_mail WHERE account_id = $1 AND body IS NOT NULL ORDER BY created_at',
    [accountId],
  );
  return rows.map(({ id, subject, body }) => openContent(world.app.get(KeyRing), id, body, subject));
}
