import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';

const hit = `
  INSERT INTO throttle AS t (key, hits, resets_at) VALUES ($1, 1, now() + make_interval(secs => $2))
  ON CONFLICT (key) DO UPDATE SET
    hits = CASE WHEN t.resets_at <= now() THEN 1 ELSE least(t.hits + 1, 1000000) END,
    resets_at = CASE WHEN t.resets_at <= now() THEN excluded.resets_at ELSE t.resets_at END
  RETURNING hits`;

const sweep = `
  DELETE FROM throttle WHERE key IN
    (SELECT key FROM throttle WHERE resets_at < now() LIMIT 20 FOR UPDATE SKIP LOCKED)`;

/**
 * Counts tries, for all nodes together (OWASP ASVS 5.0, 6.3.1). What is counted is kept only as a digest. When the
 * database is away it throws: nobody gets a try that is not counted.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Counts one more try, and says whether it is still allowed. The time begins with the first try; it is not made longer
   * by those that are refused.
   */
  async within(purpose: string, key: string, limit: number, seconds: number): Promise<boolean> {
    const [row] = await this.database.query<{ hits: number }>(hit, [this.digest(purpose, key), seconds]);
    return row!.hits <= limit;
  }

  /** Takes some of what has run out away. Outside a transaction: it must hold no row while another is waited for. */
  async tidy(): Promise<void> {
    if (!this.database.isOpen) await this.database.query(sweep);
  }

  /** Begins anew: the right answer was given. */
  async forget(purpose: string, key: string): Promise<void> {
    await this.database.query('DELETE FROM throttle WHERE key = $1', [this.digest(purpose, key)]);
  }

  private digest(purpose: string, key: string): Buffer {
    return this.keys.mac('throttle', `${purpose}:${key}`);
  }
}
