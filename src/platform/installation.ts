import { Injectable } from '@nestjs/common';
import { Database } from './database';

/** What was decided once for this database. */
@Injectable()
export class Installation {
  constructor(private readonly database: Database) {}

  /** Is this the very first start on this database, or was an earlier one broken off before `markStarted`? */
  async isFirstStart(): Promise<boolean> {
    return (await this.database.query('SELECT FROM installation')).length === 0;
  }

  async markStarted(): Promise<void> {
    await this.database.query('INSERT INTO installation DEFAULT VALUES ON CONFLICT DO NOTHING');
  }
}
