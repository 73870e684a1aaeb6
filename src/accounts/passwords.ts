import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, type Options, verify } from '@node-rs/argon2';
import { Busy } from '../lib/errors';
import { Config } from '../platform/config';

/** Memory in KiB, passes, lanes. */
type Cost = Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>;

const costs: Record<Config['passwordCost'], Cost> = {
  // The memory and passes of RFC 9106, 4, second choice, with one lane; OWASP asks for 19 MiB and 2 passes at least
  // (Password Storage Cheat Sheet).
  strong: { memoryCost: 65_536, timeCost: 3, parallelism: 1 },
  test: { memoryCost: 64, timeCost: 1, parallelism: 1 },
};

/** libuv has four threads for all files, names and hashes: two at most are given to passwords. */
const RUNNING = 2;
const WAITING = 32;

/** Hashes passwords with argon2id, and says whether one is right. A password is never stored and never logged. */
@Injectable()
export class Passwords {
  private readonly cost: Cost;
  /** Takes the place of the hash where there is no account. Nothing hashes to it. */
  private readonly dummy: string;
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly accounts = new Map<string, number>();

  constructor({ passwordCost }: Config) {
    this.cost = costs[passwordCost];
    this.dummy = `${prefixOf(this.cost)}${base64(16)}$${base64(32)}`;
  }

  /**
   * The text to be stored, salt and cost within.
   * @throws Busy when too many ask at once
   */
  hash(password: string): Promise<string> {
    // `Algorithm` is a const enum of another package, which code that is compiled file by file cannot read.
    return this.inTurn(() => hash(normal(password), { algorithm: 2 satisfies Algorithm.Argon2id, ...this.cost }));
  }

  /**
   * Is this the password? Without a hash, for there is no account or it has no password, the answer is no after the same
   * work: the time does not tell who has an account (OWASP ASVS 5.0, 6.3.8).
   * @throws Busy when too many ask at once
   */
  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    const right = await this.inTurn(() => verify(stored ?? this.dummy, normal(password)));
    return right && stored != null;
  }

  /**
   * Runs work with the password of one account, of which each piece holds a connection to the database while it hashes:
   * whoever is signed in must not take them all. Limits that count in the database are to be asked within.
   * @throws Busy when two run for this account in this process already
   */
  async forAccount<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const running = this.accounts.get(accountId) ?? 0;
    if (running >= RUNNING) throw new Busy();
    this.accounts.set(accountId, running + 1);
    try {
      return await work();
    } finally {
      const left = this.accounts.get(accountId)! - 1;
      if (left > 0) this.accounts.set(accountId, left);
      else this.accounts.delete(accountId);
    }
  }

  /** Was it made with another cost than today's? Then it is to be made anew at the next sign-in. */
  outdated(stored: string): boolean {
    return !stored.startsWith(prefixOf(this.cost));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < RUNNING) this.running += 1;
    else if (this.waiting.length < WAITING) await new Promise<void>((go) => this.waiting.push(go));
    else throw new Busy('Too many people sign in at this moment. Wait a few seconds, then try again.');
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next)
        next(); // takes over the place of this one
      else this.running -= 1;
    }
  }
}

/** How a character is composed differs by keyboard and system; the password is the same (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

const prefixOf = ({ memoryCost, timeCost, parallelism }: Cost): string =>
  `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`;

/** In the format of argon2: without padding. */
const base64 = (bytes: number): string => randomBytes(bytes).toString('base64').replace(/=+$/, '');
