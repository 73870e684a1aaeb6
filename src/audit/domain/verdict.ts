/** Kinds of what can be wrong with the trail. */
export type FaultKind =
  /** A row is not what it was when it was sealed. */
  | 'row-changed'
  /** A row that was sealed is gone. */
  | 'row-missing'
  /** A row stands where every row was sealed, and has no link. */
  | 'row-unlinked'
  | 'link-missing'
  /** A link does not follow from the one before. */
  | 'link-forged'
  | 'checkpoint-forged'
  /** A checkpoint and the chain say different things of one link. */
  | 'checkpoint-contradicts'
  /** The chain ends before a link that was signed. */
  | 'chain-cut'
  /** The file of checkpoints and the database differ. */
  | 'file-contradicts';

/** One thing that is wrong. */
export interface Fault {
  kind: FaultKind;
  /** In words: what, and where. */
  message: string;
  /** Number of the link, or of the signed one. */
  link?: number;
  table?: 'audit_event' | 'history';
  /** Number of the row. */
  row?: number;
}

/** What the check of the whole trail has come to. */
export interface Verdict {
  /** The first ones, in the order of the chain; none: the trail is whole as far as it is sealed. */
  faults: Fault[];
  /** How many there are in all. */
  faultCount: number;
  checked: { links: number; trail: number; history: number; checkpoints: number; inFile: number };
  /** What is not sealed yet, and could still be altered unnoticed by the owner of the database. */
  unsealed: { trail: number; history: number };
  /** What a reader should know besides. */
  remarks: string[];
}

/** So many are named. */
const MOST = 20;

/** Collects faults. */
export class Faults {
  readonly named: Fault[] = [];
  count = 0;

  add(fault: Fault): void {
    this.count++;
    if (this.named.length < MOST) this.named.push(fault);
  }
}
