import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { commandLine } from '../access/viewer';
import { isUuid } from '../lib/uuid';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { FeedsRepository } from './feeds.repository';

interface Marks {
  /** The last ending of a feed that the database knows. */
  latest: string | null;
  /** Does it know the one that stands in the file? */
  known: boolean;
  working: number;
}

/**
 * Keeps feeds dead after a database was put back to an earlier state, in which some of them still work. Each ending of a
 * feed leaves a random mark in the database; the last is kept in a file of the data folder as well. A database that
 * does not know the mark of the file is older than it, or another one: then every feed is ended.
 */
@Injectable()
export class RestoreGuard {
  private readonly log = new Logger(RestoreGuard.name);
  private readonly path: string;

  constructor(
    { dataDir }: Config,
    private readonly database: Database,
    private readonly feeds: FeedsRepository,
  ) {
    this.path = join(dataDir, 'feed-mark');
  }

  /** To be called before a feed is opened or made, and after one has ended; apart from any open transaction. */
  check(): Promise<void> {
    return this.database.apart(async () => this.looked(await this.kept()));
  }

  /**
   * The same for what nobody waits for. A computer that has no file yet, as one that only works off jobs, ends nothing
   * here: whoever fetches a feed from it does. Never fails: it is tried again every minute.
   */
  keepUp(): Promise<void> {
    return this.database.apart(async () => {
      try {
        const kept = await this.kept();
        if (kept !== null || (await this.marks(kept)).working === 0) await this.looked(kept);
      } catch (error) {
        this.log.error(`${this.path} could not be kept up: ${(error as Error).message}`);
      }
    });
  }

  private async looked(kept: string | null): Promise<void> {
    const { latest, known, working } = await this.marks(kept);
    if (latest !== null && latest === kept) return;
    if (!known && working > 0) {
      const ended = await this.database.transaction(commandLine, () => this.feeds.end({}, 'restored'));
      this.log.warn(
        `The database is older than ${this.path}, or that file is missing: ${ended.length} feeds were ended.`,
      );
    }
    if (latest === null) await this.renew();
    await this.keepLatest();
  }

  /** One process after the other, each with what stands then: an older mark never takes the place of a newer one. */
  private keepLatest(): Promise<void> {
    return this.database.transaction(commandLine, async () => {
      await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('feed-mark'))`);
      const kept = await this.kept();
      const { latest } = await this.marks(kept);
      if (latest !== null && latest !== kept) await this.keep(latest);
    });
  }

  private async marks(kept: string | null): Promise<Marks> {
    const [row] = await this.database.query<Marks>(
      `SELECT (SELECT mark FROM feed_mark ORDER BY number DESC LIMIT 1) AS latest,
              EXISTS (SELECT FROM feed_mark WHERE mark = $1) AS known,
              (SELECT count(*)::int FROM feed WHERE revoked_at IS NULL) AS working`,
      [kept],
    );
    return row!;
  }

  private async renew(): Promise<void> {
    await this.database.query('INSERT INTO feed_mark DEFAULT VALUES');
  }

  private async kept(): Promise<string | null> {
    try {
      const text = (await readFile(this.path, 'utf8')).trim();
      return isUuid(text) ? text : null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private async keep(mark: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const beside = `${this.path}-${randomUUID()}.tmp`;
    try {
      const file = await open(beside, 'wx', 0o600);
      await file.writeFile(`${mark}\n`);
      await file.sync();
      await file.close();
      await rename(beside, this.path);
    } finally {
      await rm(beside, { force: true });
    }
  }
}
