import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { KEPT_DAYS, MOST_TRIES, type Trouble, waitAfter } from './domain/mail-state';

/** A mail that this process alone may send now. */
export interface ClaimedMail {
  id: string;
  messageId: string;
  /** Sealed. */
  body: Buffer;
  /** Only of a letter from before subjects were sealed. */
  subject: string | null;
  createdAt: Date;
  tries: number;
  /** Whom it is for, as her account says it now. */
  name: string;
  email: string;
  /** Her OpenPGP key, armoured; null when she has none. */
  key: string | null;
}

/** Who sends which mail, and what became of it. */
@Injectable()
export class MailClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims mails that are due, for people who are not suspended. Nobody else gets them before the lease has ended; a
   * process that is killed leaves them to others then. @param lease in seconds
   */
  take(most: number, lease: number): Promise<ClaimedMail[]> {
    const now = this.clock.now();
    return this.database.query<ClaimedMail>(taking, [now, new Date(now.getTime() + lease * 1000), most]);
  }

  /** These have arrived at the server. A link that opens an account does not stay. */
  async sent(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_mail
          SET sent_at = $2, claimed_until = NULL, trouble = NULL, given_up_at = NULL, tries = tries + 1,
              body = CASE WHEN secret THEN NULL ELSE body END
        WHERE id = ANY($1)`,
      [ids, this.clock.now()],
    );
  }

  /** Lets it be due again later. @param counted whether the server has said something of this mail */
  async later({ id, tries }: ClaimedMail, trouble: Trouble, wait = waitAfter(tries), counted = true): Promise<void> {
    if (counted && tries + 1 >= MOST_TRIES) return this.giveUp(id, trouble);
    const due = new Date(this.clock.now().getTime() + wait * 1000);
    await this.database.query(
      `UPDATE outgoing_mail
          SET next_try_at = $2, trouble = $3, tries = tries + $4, claimed_until = NULL WHERE id = $1 AND sent_at IS NULL`,
      [id, due, trouble, counted ? 1 : 0],
    );
  }

  /** It will not be tried again by itself. */
  async giveUp(id: string, trouble: Trouble): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_mail SET given_up_at = $2, trouble = $3, tries = tries + 1, claimed_until = NULL
        WHERE id = $1 AND sent_at IS NULL`,
      [id, this.clock.now(), trouble],
    );
  }

  /** Gives back what was claimed and not tried. */
  async release(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.query('UPDATE outgoing_mail SET claimed_until = NULL WHERE id = ANY($1) AND sent_at IS NULL', [
      ids,
    ]);
  }

  /**
   * Gives up what came too late, removes what has been kept long enough, and says how many were given up of which the
   * server had heard.
   */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const late = await this.database.query<{ tried: boolean }>(
      `UPDATE outgoing_mail
          SET given_up_at = $1, claimed_until = NULL, trouble = 'late'
        WHERE sent_at IS NULL AND given_up_at IS NULL AND expires_at <= $1
          AND coalesce(claimed_until, '-infinity') <= $1
       RETURNING tries > 0 AS tried`,
      [now],
    );
    const old = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    await this.database.query(
      'UPDATE outgoing_mail SET body = NULL WHERE secret AND body IS NOT NULL AND expires_at <= $1',
      [now],
    );
    await this.database.query('DELETE FROM outgoing_mail WHERE coalesce(sent_at, given_up_at) < $1', [old]);
    return late.filter(({ tried }) => tried).length;
  }
}

const taking = `
  UPDATE outgoing_mail m SET claimed_until = $2
    FROM account a LEFT JOIN mail_key k ON k.account_id = a.id
   WHERE a.id = m.account_id AND m.id IN (
     SELECT w.id FROM outgoing_mail w JOIN account r ON r.id = w.account_id
      WHERE w.sent_at IS NULL AND w.given_up_at IS NULL AND w.next_try_at <= $1 AND w.expires_at > $1
        AND coalesce(w.claimed_until, '-infinity') <= $1 AND r.status <> 'suspended'
      ORDER BY w.next_try_at, w.created_at LIMIT $3 FOR UPDATE OF w SKIP LOCKED)
  RETURNING m.id, m.message_id AS "messageId", m.body, m.subject, m.created_at AS "createdAt", m.tries, a.name, a.email,
            k.armored AS key`;
