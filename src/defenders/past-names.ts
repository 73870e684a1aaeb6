import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { type NameChange, namesGone } from './domain/names-gone';
import type { NameToTell } from './domain/names-told';

/** Finds in the history which names a case had. */
@Injectable()
export class PastNames {
  constructor(private readonly database: Database) {}

  /** Those that do not stand there any more, each with the last word on how widely it may be told. */
  async gone(defenderId: string, present: readonly NameToTell[]): Promise<NameToTell[]> {
    const changes = await this.database.query<NameChange>(
      `SELECT before, after FROM history WHERE defender_id = $1 AND subject = 'defender_name' ORDER BY id`,
      [defenderId],
    );
    return namesGone(changes, present);
  }
}
