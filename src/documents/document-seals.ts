import { Injectable, Logger } from '@nestjs/common';
import { Busy, Conflict } from '../lib/errors';
import { KeyRing, MissingKey, Unopenable } from '../platform/keys/key-ring';
import { placeOf, type SealedColumn } from '../platform/keys/sealed-columns';

const column: SealedColumn = { table: 'document', column: 'sealed', idColumn: 'id' };
/** Bytes of the id of the case, which stands before the file: a row that was moved to another case is told. */
const HEAD = 16;
/** Seconds after which a program may ask again: somebody must put a key back first. */
const retryAfter = 300;

/** Closes and opens the files of documents. Nothing else in Vigil does. */
@Injectable()
export class DocumentSeals {
  private readonly log = new Logger('Documents');

  constructor(private readonly ring: KeyRing) {}

  close(id: string, defenderId: string, file: Buffer): Buffer {
    return this.ring.seal(Buffer.concat([headOf(defenderId), file]), placeOf(column, id));
  }

  /** @throws Busy when its key is not there, Conflict when it was changed past Vigil */
  open(id: string, defenderId: string, box: Buffer): Buffer {
    try {
      const whole = this.ring.open(box, placeOf(column, id));
      if (whole.subarray(0, HEAD).equals(headOf(defenderId))) return whole.subarray(HEAD);
    } catch (error) {
      if (error instanceof MissingKey) throw this.without(error.id);
      if (!(error instanceof Unopenable)) throw error;
    }
    this.log.error(`The document ${id} does not open: it was changed past Vigil, or put in the place of another.`);
    throw new Conflict('This document does not open: it was changed past Vigil. Take it out of a backup.');
  }

  private without(key: number): Busy {
    this.log.error(`Key ${key} is missing in the keys file: documents do not open. Put it back, at the end.`);
    return new Busy(
      `This document is sealed with key ${key}, which is not there. Nothing is lost: whoever runs this Vigil must put ` +
        'the key back into the keys file.',
      retryAfter,
    );
  }
}

const headOf = (defenderId: string): Buffer => Buffer.from(defenderId.replaceAll('-', ''), 'hex');
