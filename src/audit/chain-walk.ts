import { createHash } from 'node:crypto';
import type { Faults } from './domain/verdict';

/** One link, and the row that it binds as it stands now. */
export interface Link {
  seq: number;
  table: 'audit_event' | 'history';
  row: number;
  /** Hash of the row when it was sealed. */
  hash: Buffer;
  chain: Buffer;
  /** Hash of the row now; null: it is gone. */
  now: Buffer | null;
  /** Hash that a row of the trail carries itself. */
  own: Buffer | null;
}

const words = { audit_event: 'the trail', history: 'the history' };

/** Follows the chain link by link. A link that is wrong is named once: what follows is held against what it says. */
export class ChainWalk {
  private last = 0;
  /** Hash of the link before; undefined after a gap, where nothing can be said of the next. */
  private before: Buffer | undefined = Buffer.alloc(0);
  readonly counts = { audit_event: 0, history: 0 };

  constructor(private readonly faults: Faults) {}

  /** The number of the last link. */
  get end(): number {
    return this.last;
  }

  step(link: Link): void {
    if (link.seq !== this.last + 1) this.gap(link.seq);
    this.row(link);
    if (this.before && !sha256(this.before, link.hash).equals(link.chain)) {
      const message = `Link ${link.seq} does not follow from the one before: it was forged, or the one before it was.`;
      this.faults.add({ kind: 'link-forged', message, link: link.seq, table: link.table, row: link.row });
    }
    [this.last, this.before] = [link.seq, link.chain];
    this.counts[link.table]++;
  }

  private gap(next: number): void {
    const first = this.last + 1;
    const which = next - 1 === first ? `Link ${first} is` : `The links ${first} to ${next - 1} are`;
    this.faults.add({ kind: 'link-missing', message: `${which} missing.`, link: first });
    this.before = undefined;
  }

  private row({ seq, table, row, hash, now, own }: Link): void {
    const at = { link: seq, table, row };
    const named = `Row ${row} of ${words[table]}`;
    if (now === null) {
      this.faults.add({ kind: 'row-missing', message: `${named} (link ${seq}) was taken away.`, ...at });
    } else if (!now.equals(hash) || (own !== null && !own.equals(hash))) {
      const message = `${named} (link ${seq}) was changed after it was written.`;
      this.faults.add({ kind: 'row-changed', message, ...at });
    }
  }
}

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
