import { type Checkpoint, sameCheckpoint } from './checkpoint';
import type { Faults } from './verdict';

/** Tells whether a checkpoint was signed with its key; undefined when that key is not known here. */
export type SignatureCheck = (checkpoint: Checkpoint) => boolean | undefined;

/** What signed states are held against: the chain as it is, by the numbers of its links. */
export interface ChainFound {
  end: number;
  /** Hexadecimal; undefined when the link is missing. */
  at(seq: number): string | undefined;
}

/** Holds one checkpoint against the chain; `where` says which it is, as "Checkpoint 17 of the file". */
export function checkAgainstChain(checkpoint: Checkpoint, where: string, chain: ChainFound, faults: Faults): void {
  const { seq: link, at } = checkpoint;
  const found = chain.at(link);
  if (found === checkpoint.chain) return;
  if (link > chain.end) {
    const message =
      `${where}, of ${at}, was signed at link ${link}, but the chain ends at link ${chain.end}: what came after was ` +
      'cut off, or an older copy of the database was put back.';
    faults.add({ kind: 'chain-cut', message, link });
  } else if (found !== undefined) {
    const message = `${where}, of ${at}, was signed for another chain than the one that is there, at or before link ${link}.`;
    faults.add({ kind: 'checkpoint-contradicts', message, link });
  }
}

/** Holds its signature against its key. Gives false when the key is not known. */
export function checkSignature(checkpoint: Checkpoint, where: string, check: SignatureCheck, faults: Faults): boolean {
  const good = check(checkpoint);
  if (good === false) {
    const message = `${where} does not bear the signature of key ${checkpoint.key}: it was changed or forged.`;
    faults.add({ kind: 'checkpoint-forged', message, link: checkpoint.seq });
  }
  return good !== undefined;
}

/** Holds the file against the database. A line that the database does not know, or knows otherwise, is a fault. */
export function checkFile(filed: (Checkpoint | undefined)[], stored: Checkpoint[], faults: Faults): void {
  const known = new Map(stored.map((checkpoint) => [`${checkpoint.seq} ${checkpoint.key}`, checkpoint]));
  filed.forEach((checkpoint, i) => {
    const where = `Line ${i + 1} of the file of checkpoints`;
    if (!checkpoint) return faults.add({ kind: 'file-contradicts', message: `${where} cannot be read.` });
    const twin = known.get(`${checkpoint.seq} ${checkpoint.key}`);
    if (twin && sameCheckpoint(twin, checkpoint)) return;
    const says = twin ? 'the database says otherwise' : 'the database has no such checkpoint';
    const message = `${where} holds a checkpoint of ${checkpoint.at} at link ${checkpoint.seq}; ${says}.`;
    faults.add({ kind: 'file-contradicts', message, link: checkpoint.seq });
  });
}
