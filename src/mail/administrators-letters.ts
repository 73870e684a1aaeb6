import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { type NewMail, Outbox } from './outbox';

/** Kept for so long when it cannot be sent. */
const SECONDS = 14 * 86_400;

/** Letters to everybody who administers Vigil: what one of them does, or a thief in her place, all of them learn of. */
@Injectable()
export class AdministratorsLetters {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Lays one for each into the outbox, on the open transaction. */
  async put(letter: Pick<NewMail, 'kind' | 'subject' | 'text'>): Promise<void> {
    const people = await this.database.query<{ id: string }>(
      `SELECT id FROM account WHERE role = 'administrator' AND status = 'active' ORDER BY id`,
    );
    for (const { id } of people) await this.outbox.add({ accountId: id, ...letter, seconds: SECONDS });
  }
}
