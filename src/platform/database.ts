import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

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
   * statement with RETURNING. `date` arrives as 'YYYY-MM-DD', bigint as number.
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

  /**
   * Runs `work` in a transaction, or in the one that is already open. `actor` (the viewer's `userId`) is written into
   * the history beside every change; a nested call keeps the actor of the outer one.
   */
  async transaction<T>(actor: string, work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();
    return this.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('vigil.actor', $1, true)`, [actor]);
      return this.open.run(manager, work);
    });
  }
}
