import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
  type Repository,
} from 'typeorm';
import type { Sight } from './sight';

/** The only way to PostgreSQL. No manager is handed on: whatever runs inside `transaction` is part of it. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<EntityManager>();

  private readonly after = new WeakMap<QueryRunner, (() => Promise<void>)[]>();

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
    await this.query(noLimits);
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
    const after: (() => Promise<void>)[] = [];
    const result = await this.source.transaction(async (manager) => {
      this.after.set(manager.queryRunner!, after);
      await manager.query(settings, settingsOf(sight));
      return this.open.run(manager, work);
    });
    for (const one of after) await one();
    return result;
  }

  /** Reads in the open transaction, with its sight, or else in one of its own. What fails undoes the open one as a whole. */
  reading<T>(sight: Sight, work: () => Promise<T>): Promise<T> {
    return this.isOpen ? work() : this.transaction(sight, work);
  }

  /**
   * Reads in a transaction of its own in which every statement sees the database as it was at one moment, however long it
   * takes.
   */
  async snapshot<T>(sight: Sight, work: () => Promise<T>): Promise<T> {
    return this.open.exit(() =>
      this.source.transaction('REPEATABLE READ', async (manager) => {
        await manager.query(settings, settingsOf(sight));
        return this.open.run(manager, work);
      }),
    );
  }

  /**
   * Runs `work` once what the open transaction wrote stands for good, and not at all when it is undone; at once when none
   * is open. It must not fail: what stands is done, whatever comes after it.
   */
  async afterwards(work: () => Promise<void>): Promise<void> {
    const waiting = this.after.get(this.open.getStore()?.queryRunner as QueryRunner);
    if (waiting) waiting.push(work);
    else await work();
  }

  /** Runs `work` apart from the open transaction: what it writes stays, whatever becomes of the other. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.open.exit(work);
  }
}

/** The last of them, since a transaction may wait for work apart from it. */
const noLimits = `SELECT ${['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']
  .map((name) => `set_config('${name}', '0', true)`)
  .join(', ')}`;

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
