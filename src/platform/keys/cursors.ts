import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Invalid } from '../../lib/errors';
import { KeyRing } from './key-ring';

/**
 * Makes numbers of rows into cursors that tell nothing: from the gap between two plain numbers one could read how many
 * records lie between them that one may not see. One block of AES-256, half of which is the check: the same number
 * gives the same cursor until the key is changed.
 */
@Injectable()
export class Cursors {
  constructor(private readonly ring: KeyRing) {}

  /** @param list the list that it is a cursor of: it opens in no other */
  seal(list: string, number: number): string {
    const block = Buffer.alloc(16);
    block.writeBigInt64BE(BigInt(number), 0);
    const cipher = createCipheriv('aes-256-ecb', this.key(list), null).setAutoPadding(false);
    return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
  }

  /** @throws Invalid when it is none of ours, or was made before the key was changed */
  open(list: string, cursor: string): number {
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length === 16) {
      const decipher = createDecipheriv('aes-256-ecb', this.key(list), null).setAutoPadding(false);
      const block = Buffer.concat([decipher.update(bytes), decipher.final()]);
      if (block.readBigInt64BE(8) === 0n) return Number(block.readBigInt64BE(0));
    }
    const message = 'is not a cursor. Send the `next` of the previous page, or begin again without it.';
    throw new Invalid([{ path: 'after', message }]);
  }

  private key(list: string): Buffer {
    return this.ring.mac('cursor', list);
  }
}
