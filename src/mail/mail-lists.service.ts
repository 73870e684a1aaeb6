import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Conflict, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { JobQueue } from '../platform/jobs/job-queue';
import { KeyRing, Unopenable } from '../platform/keys/key-ring';
import { isStillShown } from './domain/mail-kinds';
import { type MailState, stateOf, type Trouble } from './domain/mail-state';
import { openContent } from './mail-content';
import { SEND } from './outbox';

/** A mail in a list: never what it says. */
export interface ListedMail {
  id: string;
  kind: string;
  createdAt: Date;
  sentAt: Date | null;
  state: MailState;
  trouble: Trouble | null;
  tries: number;
  /** Can somebody let it be tried again? Not when what it says would hold no more. */
  again: boolean;
}

/** A mail in the list of all, with the person whom it is for. */
export interface MailOfSomebody extends ListedMail {
  name: string;
  email: string;
}

/** A mail to the person herself. */
export interface OwnMail extends ListedMail {
  /** Undefined when its text was taken out, since it held a link that opens an account. */
  subject?: string;
  /** Undefined also when it tells of cases, and not just now: the right to see them may have ended since. */
  text?: string;
  messageId: string;
}

/** Rows of a page. */
const ROWS = 100;

interface Row extends Omit<ListedMail, 'state' | 'again'> {
  givenUpAt: Date | null;
  expiresAt: Date;
  hasBody: boolean;
}

/** What lies in the outbox, and what has left it: for administrators without the texts, for everybody her own. */
@Injectable()
export class MailLists {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /** Mails to everybody, the newest first. @param after the id of the last mail of the page before */
  async all(after?: string): Promise<{ mails: MailOfSomebody[]; next?: string }> {
    const rows = await this.database.query<Row & { name: string; email: string }>(
      `SELECT ${columns}, a.name, a.email FROM outgoing_mail m JOIN account a ON a.id = m.account_id
        WHERE $1::uuid IS NULL OR (m.created_at, m.id) < (SELECT created_at, id FROM outgoing_mail WHERE id = $1)
        ORDER BY m.created_at DESC, m.id DESC LIMIT $2`,
      [after ?? null, ROWS + 1],
    );
    const mails = rows.slice(0, ROWS).map((row) => ({ ...this.listed(row), name: row.name, email: row.email }));
    return { mails, next: rows.length > ROWS ? mails.at(-1)!.id : undefined };
  }

  /** The last mails to the viewer, the newest first. */
  async own({ accountId }: Viewer): Promise<OwnMail[]> {
    const rows = await this.database.query<OwnRow>(`${ownMails} ORDER BY m.created_at DESC, m.id DESC LIMIT $2`, [
      accountId,
      ROWS,
    ]);
    return rows.map((row) => this.opened(row));
  }

  /** One mail to the viewer. @throws NotFound */
  async ownOne({ accountId }: Viewer, id: string): Promise<OwnMail> {
    const [row] = await this.database.query<OwnRow>(`${ownMails} AND m.id = $2`, [accountId, id]);
    if (!row) throw new NotFound('There is no such mail to you.');
    return this.opened(row);
  }

  /** Lets a mail be tried again at once. @throws NotFound, Conflict when it is sent or holds no more */
  async retry(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(viewer, async () => {
      const [row] = await this.database.query<Row>(`SELECT ${columns} FROM outgoing_mail m WHERE id = $1 FOR UPDATE`, [
        id,
      ]);
      if (!row) throw new NotFound('There is no such mail.');
      if (!this.listed(row).again) throw new Conflict('This mail is sent, or what it says holds no more.');
      await this.database.query(
        `UPDATE outgoing_mail SET given_up_at = NULL, trouble = NULL, tries = 0, next_try_at = $2 WHERE id = $1`,
        [id, this.clock.now()],
      );
      await this.jobs.add(SEND);
    });
  }

  private listed({ givenUpAt, expiresAt, hasBody, ...row }: Row): ListedMail {
    const { id, kind, createdAt, sentAt, trouble, tries } = row;
    const again =
      sentAt === null && hasBody && expiresAt > this.clock.now() && (givenUpAt !== null || trouble !== null);
    return { id, kind, createdAt, sentAt, trouble, tries, state: stateOf({ sentAt, givenUpAt }), again };
  }

  private opened(row: OwnRow): OwnMail {
    const mail = { ...this.listed(row), messageId: row.messageId };
    // A link that opens an account is for whoever gets the mail, and not for whoever sits at an open session.
    if (row.secret || !row.body) return mail;
    try {
      const { subject, text } = openContent(this.keys, row.id, row.body, row.subject);
      return isStillShown(row.kind, row, this.clock.now()) ? { ...mail, subject, text } : { ...mail, subject };
    } catch (error) {
      if (error instanceof Unopenable) return mail;
      throw error;
    }
  }
}

interface OwnRow extends Row {
  messageId: string;
  secret: boolean;
  body: Buffer | null;
  subject: string | null;
}

const columns = `m.id, m.kind, m.created_at AS "createdAt", m.sent_at AS "sentAt", m.given_up_at AS "givenUpAt", m.trouble,
  m.tries, m.expires_at AS "expiresAt", m.body IS NOT NULL AS "hasBody"`;
const ownMails = `SELECT ${columns}, m.message_id AS "messageId", m.secret, m.body, m.subject
  FROM outgoing_mail m WHERE m.account_id = $1`;
