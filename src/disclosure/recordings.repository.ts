import { Injectable } from '@nestjs/common';
import type { ConsentScope } from '../defenders/domain/consent';
import { Database } from '../platform/database';

/** Who recorded an answer last, and when. */
export interface Recording {
  scope: ConsentScope;
  who: string;
  at: Date;
}

const last = `
  SELECT DISTINCT ON (h.subject_id) split_part(h.subject_id, '/', 2) AS scope, coalesce(a.name, h.actor) AS who, h.at
    FROM history h LEFT JOIN account a ON a.id::text = h.actor
   WHERE h.defender_id = $1 AND h.subject = 'consent'
   ORDER BY h.subject_id, h.id DESC`;

/** Reads from the history who recorded the answers about consent. */
@Injectable()
export class RecordingsRepository {
  constructor(private readonly database: Database) {}

  of(defenderId: string): Promise<Recording[]> {
    return this.database.query<Recording>(last, [defenderId]);
  }
}
