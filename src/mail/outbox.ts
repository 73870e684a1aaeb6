import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';

/** A mail to somebody with an account. */
export interface Letter {
  subject: string;
  text: string;
  /** After so many seconds it is not sent any more: what it says would no longer hold. */
  seconds: number;
}

/** A letter that waits, or is on its way. */
export interface OutgoingMail {
  id: string;
  name: string;
  email: string;
  subject: string;
  text: string;
}

/** Where a sealed body belongs: it opens nowhere else. */
const placeOf = (id: string): string => `outgoing_mail|body|${id}`;

/** The letters that wait to go out. Their text is sealed: it holds links that open an account. */
@Injectable()
export class Outbox {
  private listener?: () => void;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Lays a letter to somebody into the outbox, on the open transaction: it goes out when that stands. Her address is
   * looked up when it is sent.
   */
  async put(accountId: string, { subject, text, seconds }: Letter): Promise<void> {
    const id = randomUUID();
    await this.database.query(
      `INSERT INTO outgoing_mail (id, account_id, subject, body, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
      [id, accountId, subject, this.keys.seal(text, placeOf(id)), seconds],
    );
    this.listener?.();
  }

  /** Who is told that something was put in. The transaction is still open then. */
  whenPut(listener: () => void): void {
    this.listener = listener;
  }

  /**
   * Takes the next letter that is due, for somebody who is not suspended. Nobody else gets it meanwhile; if nothing more
   * is heard of it, it is due again later, each time after a longer wait. @param lease the first wait, in seconds
   */
  async take(lease: number): Promise<OutgoingMail | undefined> {
    const [row] = await this.database.query<OutgoingMail & { body: Buffer }>(taking, [lease]);
    if (!row) return undefined;
    const { body, ...rest } = row;
    return { ...rest, text: this.keys.open(body, placeOf(row.id)).toString() };
  }

  async sent(id: string): Promise<void> {
    await this.database.query('UPDATE outgoing_mail SET sent_at = now() WHERE id = $1', [id]);
  }

  /** Removes what was sent and what can no longer be, and says how many of the latter had been tried in vain. */
  async tidy(): Promise<number> {
    const gone = await this.database.query<{ failed: boolean }>(
      `DELETE FROM outgoing_mail WHERE id IN (
         SELECT id FROM outgoing_mail
          WHERE sent_at < now() - interval '1 day' OR sent_at IS NULL AND expires_at <= now() FOR UPDATE SKIP LOCKED)
       RETURNING sent_at IS NULL AND tries > 0 AS failed`,
    );
    return gone.filter(({ failed }) => failed).length;
  }
}

/** Twice as long each time, at most an hour. */
const taking = `
  UPDATE outgoing_mail m
     SET tries = tries + 1, next_try_at = now() + make_interval(secs => least(3600, $1 * 2 ^ least(tries, 12)))
    FROM account a
   WHERE a.id = m.account_id AND m.id = (
     SELECT w.id FROM outgoing_mail w JOIN account r ON r.id = w.account_id
      WHERE w.sent_at IS NULL AND w.next_try_at <= now() AND w.expires_at > now() AND r.status <> 'suspended'
      ORDER BY w.next_try_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
  RETURNING m.id, m.subject, m.body, a.name, a.email`;
