import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import { type LinkRow, linksAfter, type Source, sourceWords, type Unlinked, unlinked } from './chain-reading';
import { Checkpoints } from './checkpoints';
import { ChainWalk, type Link } from './chain-walk';
import { type Checkpoint, signedText } from './domain/checkpoint';
import { type ChainFound, checkAgainstChain, checkFile, checkSignature } from './domain/checkpoint-check';
import { Faults, type Verdict } from './domain/verdict';
import { type CheckingKey, isSigned, SigningKey } from './signing-key';

/** Links that are read together. */
const BATCH = 5_000;

/** What may be used for the check besides what is here. */
export interface Aids {
  /** A copy of the file of checkpoints that was kept elsewhere. */
  checkpoints?: string;
  /** Public keys of other computers that run Vigil on the same database. */
  keys?: CheckingKey[];
}

/** Walks the whole chain, and tells what does not hold. */
@Injectable()
export class Verification {
  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
    private readonly signing: SigningKey,
  ) {}

  /** Reads everything, in batches; several seconds for a million rows. */
  run(viewer: Viewer, aids: Aids = {}): Promise<Verdict> {
    return this.database.transaction(viewer, async () => {
      await this.database.takeTime();
      const settled = await this.settled();
      const stored = await this.checkpoints.stored();
      const filed = await this.checkpoints.filed(aids.checkpoints);
      const faults = new Faults();
      const walk = new ChainWalk(faults);
      const found = await this.walk(walk, [...stored, ...(filed ?? []).filter((c) => c !== undefined)]);
      const open = {
        audit_event: await this.unsealed('audit_event', settled, faults),
        history: await this.unsealed('history', settled, faults),
      };
      const strangers = await this.signed(stored, filed, found, aids, faults);
      return {
        faults: faults.named,
        faultCount: faults.count,
        checked: {
          links: walk.counts.audit_event + walk.counts.history,
          trail: walk.counts.audit_event,
          history: walk.counts.history,
          checkpoints: stored.length,
          inFile: filed?.length ?? 0,
        },
        unsealed: { trail: open.audit_event, history: open.history },
        remarks: remarks(filed !== undefined, strangers),
      };
    });
  }

  private async settled(): Promise<Record<Source, number>> {
    const rows = await this.database.query<{ source: Source; settled: number }>(
      'SELECT source, settled FROM audit_sealing',
    );
    const of = (source: Source): number => rows.find((row) => row.source === source)?.settled ?? 0;
    return { audit_event: of('audit_event'), history: of('history') };
  }

  /** Walks the links, and keeps the hashes at which something was signed. */
  private async walk(walk: ChainWalk, signed: Checkpoint[]): Promise<ChainFound> {
    const wanted = new Set(signed.map(({ seq }) => seq));
    const hashes = new Map<number, string>();
    for (;;) {
      const rows = await this.database.query<LinkRow>(linksAfter, [walk.end, BATCH]);
      for (const row of rows) {
        walk.step(linkOf(row));
        if (wanted.has(row.seq)) hashes.set(row.seq, row.chain.toString('hex'));
      }
      if (rows.length < BATCH) return { end: walk.end, at: (seq) => hashes.get(seq) };
    }
  }

  /** Counts the rows that have no link yet, and names those that should have one. */
  private async unsealed(table: Source, settled: Record<Source, number>, faults: Faults): Promise<number> {
    const [row] = await this.database.query<Unlinked>(unlinked[table], [settled[table]]);
    const { count, stray, changed } = row!;
    const named = (id: number): string => `Row ${id} of ${sourceWords[table]}`;
    if (stray !== null) {
      const message = `${named(stray)} has no link, though all rows around it were sealed: it was put in afterwards, or its link was taken away.`;
      faults.add({ kind: 'row-unlinked', message, table, row: stray });
    }
    if (changed !== null) {
      const message = `${named(changed)} was changed after it was written, before it was sealed.`;
      faults.add({ kind: 'row-changed', message, table, row: changed });
    }
    return count;
  }

  /** Checks what was signed. Gives the keys that are not known here. */
  private async signed(
    stored: Checkpoint[],
    filed: (Checkpoint | undefined)[] | undefined,
    found: ChainFound,
    { keys = [] }: Aids,
    faults: Faults,
  ): Promise<Set<string>> {
    const own = await this.signing.ifAny();
    const known = new Map([...(own ? [own] : []), ...keys].map((key) => [key.id, key]));
    const strangers = new Set<string>();
    const check = (checkpoint: Checkpoint): boolean | undefined => {
      const key = known.get(checkpoint.key);
      return key && isSigned(signedText(checkpoint), Buffer.from(checkpoint.signature, 'base64'), key);
    };
    const look = (checkpoint: Checkpoint, where: string): void => {
      if (!checkSignature(checkpoint, where, check, faults)) strangers.add(checkpoint.key);
      checkAgainstChain(checkpoint, where, found, faults);
    };
    stored.forEach((checkpoint) => look(checkpoint, `The checkpoint at link ${checkpoint.seq}`));
    filed?.forEach((checkpoint, i) => checkpoint && look(checkpoint, `Line ${i + 1} of the file of checkpoints`));
    if (filed) checkFile(filed, stored, faults);
    return strangers;
  }
}

const linkOf = ({ seq, audit_id, history_id, hash, chain, now, own }: LinkRow): Link => ({
  seq,
  table: audit_id === null ? 'history' : 'audit_event',
  row: (audit_id ?? history_id)!,
  hash,
  chain,
  now,
  own,
});

function remarks(file: boolean, strangers: Set<string>): string[] {
  const said: string[] = [];
  if (!file) {
    said.push('There is no file of checkpoints here: a chain that was rewritten as a whole would not be noticed.');
  }
  if (strangers.size > 0) {
    const keys = [...strangers].join(', ');
    said.push(`Checkpoints were signed with keys that are not known here: ${keys}. Give their public keys with --key.`);
  }
  return said;
}
