import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseChoice } from '../datasets/chosen-cases';
import { KeyRing, Unopenable } from '../platform/keys/key-ring';

/** Seals what an export holds that must not be read in a stolen dump: which cases, why somebody decided, the file. */
@Injectable()
export class SealedExports {
  constructor(private readonly keys: KeyRing) {}

  choice(id: string, choice: CaseChoice): Buffer {
    return this.keys.seal(JSON.stringify(choice), `export|choice|${id}`);
  }

  /** @throws Unopenable */
  openChoice(id: string, box: Buffer): CaseChoice {
    return JSON.parse(this.keys.open(box, `export|choice|${id}`).toString()) as CaseChoice;
  }

  reason(id: string, reason: string | null): Buffer | null {
    return reason === null ? null : this.keys.seal(reason, `export|reason|${id}`);
  }

  /** Null where there is none, or where the key is missing. */
  openReason(id: string, box: Buffer | null): string | null {
    if (!box) return null;
    try {
      return this.keys.open(box, `export|reason|${id}`).toString();
    } catch (error) {
      if (error instanceof Unopenable) return null;
      throw error;
    }
  }

  /** A piece of a file, with the id that it is kept under. */
  piece(bytes: Buffer): { id: string; sealed: Buffer } {
    const id = randomUUID();
    return { id, sealed: this.keys.seal(bytes, `export_chunk|sealed|${id}`) };
  }

  /** @throws Unopenable */
  openPiece(id: string, box: Buffer): Buffer {
    return this.keys.open(box, `export_chunk|sealed|${id}`);
  }
}
