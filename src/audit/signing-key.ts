import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Invalid } from '../lib/errors';
import { Config } from '../platform/config';

/** Anybody but the owner may do something with the file. */
const OTHERS = 0o077;

/** A public key by which checkpoints are told to be ours. */
export interface CheckingKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the key (SubjectPublicKeyInfo, DER). */
  id: string;
  key: KeyObject;
}

/**
 * The key that signs checkpoints: Ed25519 (RFC 8032), in a file of the data folder. The database never sees it, so its
 * owner can rewrite the chain but not what was signed of it.
 */
@Injectable()
export class SigningKey {
  private readonly path: string;
  private secret?: KeyObject;

  constructor({ dataDir }: Config) {
    this.path = join(dataDir, 'audit-signing-key');
  }

  /** The public half; undefined when no checkpoint was ever made here. */
  async ifAny(): Promise<CheckingKey | undefined> {
    const secret = this.secret ?? (await this.read());
    return secret && checkingKey(createPublicKey(secret));
  }

  /** The public half; the key is made when it is asked for first. */
  async public(): Promise<CheckingKey> {
    return checkingKey(createPublicKey(await this.open()));
  }

  /** Signs a text; 64 bytes. */
  async sign(text: string): Promise<Buffer> {
    return sign(null, Buffer.from(text), await this.open());
  }

  private async open(): Promise<KeyObject> {
    return (this.secret ??= (await this.read()) ?? (await this.begin()));
  }

  private async read(): Promise<KeyObject | undefined> {
    try {
      if ((await stat(this.path)).mode & OTHERS) {
        refuse(`Others may read or change ${this.path}. Keep it to yourself: chmod 600 ${this.path}`);
      }
      return createPrivateKey(await readFile(this.path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      if (error instanceof Invalid) throw error;
      return refuse(`${this.path} cannot be read as a key: ${(error as Error).message}. Put your copy back.`);
    }
  }

  /** Of two processes that begin at once, one makes the key and both use it. */
  private async begin(): Promise<KeyObject> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const beside = join(dirname(this.path), `.audit-signing-key-${randomUUID()}.tmp`);
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
      await file.sync();
      await link(beside, this.path); // unlike a rename, never takes the place of a key that is in use
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await file.close();
      await rm(beside, { force: true });
    }
    return (await this.read())!;
  }
}

/** The key of a text in PEM, as `vigil audit key` prints it. */
export function readCheckingKey(pem: string): CheckingKey {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return checkingKey(key);
  } catch {
    // said below
  }
  return refuse('This is not a public key as “vigil audit key” prints it.');
}

/** Was the text signed with this key? */
export const isSigned = (text: string, signature: Uint8Array, { key }: CheckingKey): boolean =>
  verify(null, Buffer.from(text), key, signature);

/** The key as a text that can be handed on. */
export const pemOf = ({ key }: CheckingKey): string => key.export({ type: 'spki', format: 'pem' }).toString().trim();

function checkingKey(key: KeyObject): CheckingKey {
  const bytes = key.export({ type: 'spki', format: 'der' });
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), key };
}

function refuse(message: string): never {
  throw new Invalid([{ path: '', message }]);
}
