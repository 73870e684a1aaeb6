import { Injectable } from '@nestjs/common';
import type { RuleCode } from '../alerts/domain/alert';
import { Database } from '../platform/database';
import type { Ladders } from './domain/ladder';

/** Reads on which ladders the organisation decided. */
@Injectable()
export class LaddersRepository {
  constructor(private readonly database: Database) {}

  /** Those that were changed from the ones with which the rules come. */
  async changed(): Promise<Ladders> {
    const rows = await this.database.query<{ rule: RuleCode; days: number[] }>('SELECT rule, days FROM lead_ladder');
    return new Map(rows.map(({ rule, days }) => [rule, days]));
  }
}
