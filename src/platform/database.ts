import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { Sight } from './sight';

/** The only way to PostgreSQL. No manager is handed on: whatever runs inside `transaction` is part of it. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly source: DataSource) {}

  /** The repository of an entity, on the open transaction if there is one. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return (this.open.getStore() ?? this.source.manager).getRepository(entity);
  }

  /**
   * Runs one SQL statement, on the open transaction if there is one, and gives its rows: of a SELECT, and of any
   * statement with RETURNING. `date` arrives as 'YYYY-MM-DD', bigint as number. Tables of cases answer only inside a
   * transaction: nobody has said who asks before.
   */
  async query<T = ObjectLiteral>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const runner = this.open.getStore()?.queryRunner;
    if (runner) return (await runner.query(sql, parameters, true)).records as T[];
    const own = this.source.createQueryRunner();
    try {
      return (await own.query(sql, parameters, true)).records as T[];
    } finally {
      await own.release();
    }
  }

  /** Lets the open transaction take its time: an import, a recomputation of everything. */
  async takeTime(): Promise<void> {
    await this.query('SET LOCAL statement_timeout = 0');
    await this.query('SET LOCAL lock_timeout = 0');
  }

  /** Is a transaction open around the caller? */
  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  /**
   * Runs `work` in a transaction that sees what `sight` allows; `sight.userId` is written into the history beside every
   * change. Inside an open transaction it is a part of that one, with its sight, which is undone alone when it fails.
   */
  async transaction<T>(sight: Sight, work: () => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return outer.transaction(() => work());
    return this.source.transaction(async (manager) => {
      await manager.query(settings, settingsOf(sight));
      return this.open.run(manager, work);
    });
  }

  /** Runs `work` apart from the open transaction: what it writes stays, whatever becomes of the other. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.open.exit(work);
  }
}

const names = ['actor', 'account', 'clearance', 'ceiling', 'facts', 'teams'];
const settings = `SELECT ${names.map((name, i) => `set_config('vigil.${name}', $${i + 1}, true)`).join(', ')}`;

const settingsOf = ({ userId, accountId, clearance, ceiling, facts, teams }: Sight): string[] => [
  userId,
  accountId ?? '',
  String(clearance),
  String(ceiling),
  String(facts),
  `{${teams.join(',')}}`,
];
