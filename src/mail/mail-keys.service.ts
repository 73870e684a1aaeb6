import { Injectable } from '@nestjs/common';
import { readKey } from 'openpgp';
import type { Viewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { Conflict, Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { JobQueue } from '../platform/jobs/job-queue';
import { PublicOrigin } from '../platform/public-origin';
import { keyRemoved, keyStored, testMail } from './key-letters';
import { type Letter, Outbox, SEND } from './outbox';
import { isUsable, LONGEST_KEY, type PublicKey, readPublicKey } from './pgp/public-key';

/** The key that somebody's mail is encrypted to, as its page shows it. */
export interface StoredKey extends Omit<PublicKey, 'armored'> {
  addedAt: Date;
  /** Can mail be encrypted to it now? If not, mail waits. */
  usable: boolean;
  /** Mails that wait for a key that holds. */
  held: number;
}

/** Everybody's own public key for mail. */
@Injectable()
export class MailKeys {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly outbox: Outbox,
    private readonly jobs: JobQueue,
    private readonly origin: PublicOrigin,
    private readonly clock: Clock,
  ) {}

  /** Undefined when she has stored none. */
  async of({ accountId }: Viewer): Promise<StoredKey | undefined> {
    const [row] = await this.database.query<{ armored: string; addedAt: Date; held: number }>(
      `SELECT armored, added_at AS "addedAt",
              (SELECT count(*) FROM outgoing_mail m WHERE m.account_id = k.account_id AND m.trouble = 'no-key'
                  AND m.sent_at IS NULL AND m.given_up_at IS NULL) AS held
         FROM mail_key k WHERE account_id = $1`,
      [accountId],
    );
    if (!row) return undefined;
    const key = await readKey({ armoredKey: row.armored });
    const ends = await key.getExpirationTime().catch(() => null);
    return {
      fingerprint: key.getFingerprint().toUpperCase(),
      userIds: key.getUserIDs(),
      endsAt: ends instanceof Date ? ends : null,
      addedAt: row.addedAt,
      usable: await isUsable(key, this.clock.now()),
      held: row.held,
    };
  }

  /** Stores her key in place of the one before; what waited for one goes out. @throws Invalid */
  async store(viewer: Viewer, text: string): Promise<void> {
    if (text.length > LONGEST_KEY) {
      throw new Invalid([
        { path: 'key', message: 'is too long for the key of one person. Export it without signatures.' },
      ]);
    }
    const key = await readPublicKey(text, this.clock.now());
    await this.database.transaction(viewer, async () => {
      await this.database.query(
        `INSERT INTO mail_key (account_id, armored, fingerprint, added_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET armored = $2, fingerprint = $3, added_at = $4`,
        [viewer.accountId, key.armored, key.fingerprint, this.clock.now()],
      );
      await this.letGo(viewer);
      await this.tell(viewer, keyStored(viewer.name, key.fingerprint, this.origin.text));
      await this.trail.record({ act: 'mail-key.stored', viewer, detail: { fingerprint: key.fingerprint } });
    });
  }

  /** From now on her mail is not encrypted. */
  async remove(viewer: Viewer): Promise<void> {
    await this.database.transaction(viewer, async () => {
      const gone = await this.database.query('DELETE FROM mail_key WHERE account_id = $1 RETURNING account_id', [
        viewer.accountId,
      ]);
      if (gone.length === 0) return;
      await this.letGo(viewer);
      await this.tell(viewer, keyRemoved(viewer.name, this.origin.text));
      await this.trail.record({ act: 'mail-key.removed', viewer, detail: {} });
    });
  }

  /** Sends her a mail by which she sees whether she can read what comes. @throws Conflict a minute after the last one */
  async test(viewer: Viewer): Promise<void> {
    await this.database.transaction(viewer, async () => {
      const minute = this.clock.now().toISOString().slice(0, 16);
      const mail = { ...testMail(viewer.name), accountId: viewer.accountId!, kind: 'test', key: `test:${minute}` };
      if (!(await this.outbox.add(mail))) throw new Conflict('A test was sent a moment ago. Wait a minute.');
    });
  }

  private async tell({ accountId }: Viewer, letter: Letter): Promise<void> {
    await this.outbox.add({ accountId: accountId!, kind: 'mail-key', ...letter });
  }

  private async letGo({ accountId }: Viewer): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_mail SET next_try_at = $2, trouble = NULL
        WHERE account_id = $1 AND trouble = 'no-key' AND sent_at IS NULL AND given_up_at IS NULL`,
      [accountId, this.clock.now()],
    );
    await this.jobs.add(SEND);
  }
}
