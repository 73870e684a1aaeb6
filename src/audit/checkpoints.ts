import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Invalid } from '../lib/errors';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { type Checkpoint, lineOf, readLine, signedText } from './domain/checkpoint';
import { SigningKey } from './signing-key';

interface Row {
  seq: number;
  chain: Buffer;
  at: Date;
  key_id: string;
  signature: Buffer;
}

const tip = `SELECT seq, chain, date_trunc('milliseconds', clock_timestamp()) AS at
  FROM audit_chain ORDER BY seq DESC LIMIT 1`;

const insertion = `
  INSERT INTO audit_checkpoint (seq, key_id, chain, at, signature) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING RETURNING seq`;

/**
 * Signed states of the chain. Each stands in the database and in a file of the data folder: whoever owns the database
 * alone cannot rewrite the past without contradicting the file.
 */
@Injectable()
export class Checkpoints {
  readonly path: string;
  private readonly log = new Logger('Trail');

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly key: SigningKey,
  ) {
    this.path = join(config.dataDir, 'audit-checkpoints.jsonl');
  }

  /** Signs the end of the chain; gives undefined when there is nothing new since the last time. */
  async make(): Promise<Checkpoint | undefined> {
    const [found] = await this.database.query<Pick<Row, 'seq' | 'chain' | 'at'>>(tip);
    if (!found) return undefined;
    const { id: key } = await this.key.public();
    const state = { seq: found.seq, chain: found.chain.toString('hex'), at: found.at.toISOString() };
    const signature = await this.key.sign(signedText(state));
    const written = await this.database.query(insertion, [found.seq, key, found.chain, state.at, signature]);
    if (written.length === 0) return undefined;
    const checkpoint = { ...state, key, signature: signature.toString('base64') };
    await this.append(checkpoint);
    return checkpoint;
  }

  /** Those of the database, oldest first. */
  async stored(): Promise<Checkpoint[]> {
    const rows = await this.database.query<Row>('SELECT * FROM audit_checkpoint ORDER BY seq, key_id');
    return rows.map(({ seq, chain, at, key_id, signature }) => ({
      seq,
      chain: chain.toString('hex'),
      at: at.toISOString(),
      key: key_id,
      signature: signature.toString('base64'),
    }));
  }

  /**
   * The lines of the file; undefined when there is none. A line that cannot be read is undefined.
   * @param path a copy that was kept elsewhere
   * @throws Invalid when the copy is not there
   */
  async filed(path?: string): Promise<(Checkpoint | undefined)[] | undefined> {
    try {
      const text = await readFile(path ?? this.path, 'utf8');
      return text.split('\n').filter(Boolean).map(readLine);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && path === undefined) return undefined;
      throw new Invalid([{ path: '', message: `${path ?? this.path} cannot be read: ${message}` }]);
    }
  }

  /** A line goes out in one piece, also when two processes write at once. */
  private async append(checkpoint: Checkpoint): Promise<void> {
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      const file = await open(this.path, 'a', 0o600);
      try {
        await file.appendFile(lineOf(checkpoint));
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      this.log.error(`The checkpoint of the trail could not be written to ${this.path}: ${(error as Error).message}`);
    }
  }
}
