import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret with a number by which a sealed value says who sealed it. */
export interface Key {
  /** 1 to 65535, never given twice. */
  id: number;
  /** At least 32 random bytes. */
  secret: Buffer;
}

/** A sealed value that cannot be opened: it was changed, stands in another place, or its key is not there. */
export class Unopenable extends Error {}

/** The value is as it was sealed, but its key is not in the ring: it opens again when the key is put back. */
export class MissingKey extends Unopenable {
  constructor(readonly id: number) {
    super(`Key ${id}, which sealed this value, is not in the keys file. Put it back, at the end.`);
  }
}

// Layout of a sealed value: version, id of the key, nonce, tag, what was sealed.
const VERSION = 1;
const HEAD = 3;
const NONCE = 12;
const TAG = 16;
const BODY = HEAD + NONCE + TAG;

/**
 * Seals what must not be read in a stolen dump, backup or disk: AES-256-GCM with a random nonce of 96 bits
 * (NIST SP 800-38D: at most 2^32 values per key). The first key seals, all of them open, so keys can be changed while
 * Vigil runs. Each purpose has a key of its own, derived by HKDF-SHA256 (RFC 5869).
 */
export class KeyRing {
  // Private to the language, so that no log and no error report can print them.
  readonly #keys: ReadonlyMap<number, Buffer>;
  readonly #derived = new Map<string, Buffer>();
  /** The id of the key that seals. */
  readonly sealing: number;

  /** @param keys the sealing one first; they have been checked by whoever read them */
  constructor(keys: readonly Key[]) {
    const [first] = keys;
    if (!first) throw new RangeError('A ring without a key can seal nothing.');
    this.#keys = new Map(keys.map(({ id, secret }) => [id, secret]));
    this.sealing = first.id;
  }

  /** The ids of all keys, the sealing one first. */
  get ids(): number[] {
    return [...this.#keys.keys()];
  }

  /**
   * Seals a value for one place alone.
   * @param aad the place, as `table|column|row`: moved anywhere else, the value does not open
   */
  seal(plain: string | Uint8Array, aad: string): Buffer {
    const head = Buffer.alloc(HEAD);
    head.writeUInt8(VERSION);
    head.writeUInt16BE(this.sealing, 1);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.sealing, 'seal'), nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.concat([head, Buffer.from(aad)]));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
  }

  /**
   * What was sealed for this place.
   * @throws MissingKey when it was sealed with a key that is not here
   * @throws Unopenable when it was changed or belongs elsewhere
   */
  open(box: Uint8Array, aad: string): Buffer {
    const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
    const id = sealedBy(bytes);
    const head = bytes.subarray(0, HEAD);
    const nonce = bytes.subarray(HEAD, HEAD + NONCE);
    const decipher = createDecipheriv('aes-256-gcm', this.#key(id, 'seal'), nonce, { authTagLength: TAG });
    decipher.setAAD(Buffer.concat([head, Buffer.from(aad)])).setAuthTag(bytes.subarray(HEAD + NONCE, BODY));
    const plain = decipher.update(bytes.subarray(BODY));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      throw new Unopenable(`The sealed value of ${columnOf(aad)} was changed, or belongs to another row.`);
    }
  }

  /**
   * Was it sealed with another key than the one that seals now?
   * @throws Unopenable when it is no sealed value
   */
  stale(box: Uint8Array): boolean {
    return sealedBy(Buffer.from(box.buffer, box.byteOffset, box.byteLength)) !== this.sealing;
  }

  /** A keyed digest of 32 bytes (HMAC-SHA256), made with the sealing key. Two purposes never give the same one. */
  mac(purpose: string, data: string | Uint8Array): Buffer {
    return this.#mac(this.sealing, purpose, data);
  }

  /** The digest by each key of the ring, the sealing one first: to look for what may have been written with an older one. */
  macs(purpose: string, data: string | Uint8Array): Buffer[] {
    return this.ids.map((id) => this.#mac(id, purpose, data));
  }

  /** Did any key of the ring make this digest? Older ones count, so a change of keys breaks no open form. */
  macOk(purpose: string, data: string | Uint8Array, given: Uint8Array): boolean {
    return this.macs(purpose, data)
      .map((mac) => equal(mac, given))
      .includes(true);
  }

  #mac(id: number, purpose: string, data: string | Uint8Array): Buffer {
    return createHmac('sha256', this.#key(id, `mac/${purpose}`))
      .update(data)
      .digest();
  }

  #key(id: number, purpose: string): Buffer {
    const name = `${id} ${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const secret = this.#keys.get(id);
    if (!secret) throw new MissingKey(id);
    const derived = Buffer.from(hkdfSync('sha256', secret, '', `vigil/${purpose}`, 32));
    this.#derived.set(name, derived);
    return derived;
  }
}

function sealedBy(box: Buffer): number {
  if (box.length < BODY || box[0] !== VERSION) throw new Unopenable('This is not a sealed value, or not a whole one.');
  return box.readUInt16BE(1);
}

/** `table|column|row` without the row. */
const columnOf = (aad: string): string => aad.split('|').slice(0, 2).join('.');

/** In a time that tells nothing of where they differ. */
const equal = (a: Buffer, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
