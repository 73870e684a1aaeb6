import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { JobQueue } from '../platform/jobs/job-queue';
import { KeyRing } from '../platform/keys/key-ring';
import { PublicOrigin } from '../platform/public-origin';
import { checkHeaders, type MailContent, sealContent } from './mail-content';

/** A letter about the account of the person who gets it. */
export interface Letter {
  subject: string;
  text: string;
  /** After so many seconds it is not sent any more: what it says would no longer hold. */
  seconds: number;
  /** It holds a link that opens an account: what it says is taken out of the database as soon as it is sent. */
  secret?: true;
}

/** A mail to somebody with an account. */
export interface NewMail extends MailContent, Omit<Letter, 'subject' | 'text'> {
  accountId: string;
  /** What it is about: see `domain/mail-kinds.ts`. */
  kind: string;
  /** As `<one@host>`, the same at every try. The outbox makes one when it is left out. */
  messageId?: string;
  /** Of the mails to a person with this key only the first one is taken. */
  key?: string;
}

/** The kind of job that sends what is due. */
export const SEND = 'mail.send';

/** The mails that wait to go out. What they say is sealed: it may name people, and hold links that open an account. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
    private readonly origin: PublicOrigin,
    private readonly jobs: JobQueue,
  ) {}

  /** Lays a letter to somebody into the outbox, on the open transaction: it goes out when that stands. */
  async put(accountId: string, letter: Letter): Promise<void> {
    await this.add({ accountId, kind: 'account', ...letter });
  }

  /**
   * Lays a mail to somebody into the outbox, on the open transaction: it goes out when that stands. Her address and her
   * key are looked up when it is sent. Gives false when there is one already with this Message-ID, or this key of hers.
   * @throws Error when a header field cannot be
   */
  async add({ accountId, kind, messageId, key, seconds, secret, ...content }: NewMail): Promise<boolean> {
    checkHeaders(content.headers);
    const id = randomUUID();
    const now = this.clock.now();
    const added = await this.database.query(
      `INSERT INTO outgoing_mail
         (id, account_id, kind, message_id, once_key, secret, body, created_at, next_try_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        id,
        accountId,
        kind,
        messageId ?? this.messageId(id),
        key ?? null,
        secret ?? false,
        sealContent(this.keys, id, content),
        now,
        new Date(now.getTime() + seconds * 1000),
      ],
    );
    if (added.length === 0) return false;
    await this.jobs.add(SEND);
    return true;
  }

  /** The Message-ID (RFC 5322, 3.6.4) of a mail about this thing. @param id without spaces, and never used for another */
  messageId(id: string): string {
    return `<${id}@${new URL(this.origin.text).hostname}>`;
  }
}
