import { DataSource } from 'typeorm';
import { readConfig } from '../../src/platform/config';
import { dataSourceOptions } from '../../src/platform/data-source';

/** The row of an account, held by a transaction of somebody else: whoever needs it waits in line. */
export interface HeldAccount {
  /** Comes back when so many wait in the database. */
  waiting(count: number): Promise<void>;
  /** Lets them go on, in the order in which they came. */
  release(): Promise<void>;
}

export async function holdAccount(id: string): Promise<HeldAccount> {
  const source = await new DataSource(dataSourceOptions(readConfig().databaseUrl!, [], 'owner')).initialize();
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return {
    waiting: async (count) => {
      for (;;) {
        const [{ n }] = await source.query(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        if (n >= count) return;
        await new Promise((later) => setTimeout(later, 10));
      }
    },
    release: async () => {
      await runner.commitTransaction();
      await runner.release();
      await source.destroy();
    },
  };
}
