import { Injectable, Logger } from '@nestjs/common';
import { Busy } from '../lib/errors';
import { KeyRing, MissingKey, Unopenable } from '../platform/keys/key-ring';
import { placeOf, type SealedColumn } from '../platform/keys/sealed-columns';
import { SealedValues } from '../platform/keys/sealed-values';
import type { SealedRow } from './confidential-record';
import { type Content, type Fields, isKind } from './domain/kinds';
import { type Lookup, lookupsAsked, lookupsOf } from './domain/lookups';

const column: SealedColumn = { table: 'confidential_record', column: 'sealed', idColumn: 'id' };
const purpose = 'confidential';
/** Seconds after which a program may ask again: somebody must put a key back first. */
const retryAfter = 300;

/** What is sealed of a record. The case and the kind are in it, so that a row that was moved to another is told. */
interface Sealed extends Content {
  defender: string;
}

/** Closes and opens what confidential records say. Nothing else in Vigil does. */
@Injectable()
export class Seals {
  private readonly log = new Logger('Confidential');

  constructor(
    private readonly ring: KeyRing,
    values: SealedValues,
  ) {
    values.renewAlso(column.table, (plain, newRing) => {
      const sealed = read(plain);
      return sealed ? { lookup: macs(newRing, lookupsOf(sealed)) } : {};
    });
  }

  /** The columns of a record that hold what it says: closed, and digests of the numbers by which it is found. */
  close(id: string, defenderId: string, { kind, fields }: Content): { sealed: Buffer; lookup: Buffer[] } {
    const sealed: Sealed = { defender: defenderId, kind, fields };
    return {
      sealed: this.ring.seal(JSON.stringify(sealed), placeOf(column, id)),
      lookup: macs(this.ring, lookupsOf(sealed)),
    };
  }

  /**
   * What a record says; undefined when it was changed past Vigil or belongs to another row.
   * @throws Busy when its key is not there
   */
  open({ id, defenderId, kind, sealed: box }: SealedRow & { sealed: Buffer }): Fields | undefined {
    try {
      const sealed = read(this.ring.open(box, placeOf(column, id)));
      return sealed?.defender === defenderId && sealed.kind === kind ? sealed.fields : this.damaged(id);
    } catch (error) {
      if (error instanceof MissingKey) throw this.without(error.id);
      if (error instanceof Unopenable) return this.damaged(id);
      throw error;
    }
  }

  /** Digests of whatever a number may be, by every key: records that were not sealed anew yet are found too. */
  asked(text: string): Buffer[] {
    return lookupsAsked(text).flatMap((lookup) => this.ring.macs(purpose, lookup));
  }

  private damaged(id: string): undefined {
    this.log.error(
      `The confidential record ${id} does not open: it was changed past Vigil, or put in the place of another.`,
    );
    return undefined;
  }

  private without(key: number): Busy {
    this.log.error(
      `Key ${key} is missing in the keys file: confidential records do not open. Put it back, at the end.`,
    );
    return new Busy(
      `These records are sealed with key ${key}, which is not there. Nothing is lost: whoever runs this Vigil must ` +
        'put the key back into the keys file.',
      retryAfter,
    );
  }
}

const macs = (ring: KeyRing, lookups: Lookup[]): Buffer[] => lookups.map((lookup) => ring.mac(purpose, lookup));

/** What was sealed, as it was when it was closed; undefined when it is nothing of ours. */
function read(plain: Buffer): Sealed | undefined {
  try {
    const sealed = JSON.parse(plain.toString()) as Sealed | null;
    return isKind(sealed?.kind) && typeof sealed?.fields === 'object' ? sealed : undefined;
  } catch {
    return undefined;
  }
}
