import { MailClaims } from '../../src/mail/mail-claims';
import { MailSender } from '../../src/mail/mail-sender';
import { Database } from '../../src/platform/database';
import type { World } from '../world';

const killed = (): Promise<never> => Promise.reject(new Error('The worker was killed here.'));

/** Every statement after so many fails, as if the process had been killed there; gives what brings it back. */
export function killAfter({ app }: World, statements: number): () => void {
  const database = app.get(Database);
  const query = database.query.bind(database);
  let left = statements;
  const orDie: Database['query'] = (sql, parameters) => (left-- > 0 ? query(sql, parameters) : killed());
  Object.assign(database, { query: orDie });
  return () => void Reflect.deleteProperty(database, 'query');
}

/** Sends mails, and dies after the server has taken them, before they are marked. False: there were none. */
export async function dieBeforeMark(world: World): Promise<boolean> {
  const { app, clock } = world;
  const claims = app.get(MailClaims, { strict: false });
  Object.assign(claims, { sent: killed });
  const died = await app
    .get(MailSender, { strict: false })
    .sendDue()
    .then(
      () => false,
      () => true,
    );
  Reflect.deleteProperty(claims, 'sent');
  // The claim of a worker that died ends after three minutes.
  await world.sql('UPDATE outgoing_mail SET claimed_until = $1 WHERE claimed_until IS NOT NULL', [clock.now()]);
  return died;
}
