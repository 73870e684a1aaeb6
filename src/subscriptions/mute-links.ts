import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isRuleCode, type RuleCode } from '../alerts/domain/alert';
import { NotFound } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';
import { placeOf, type SealedColumn } from '../platform/keys/sealed-columns';

/** What a link mutes: one kind of date, one case, or everything that the subscription brings. */
export type Muting = { rule: RuleCode } | { defenderId: string } | { groupId: string } | { all: true };

/** How a link says, to whoever holds it, what it will do. */
export type MutingKind = 'rule' | 'case' | 'all';

/** A link that was opened: whose it is, and what it mutes. */
export interface OpenedMute {
  accountId: string;
  subscriptionId: string;
  muting: Muting;
}

const secretColumn: SealedColumn = { table: 'subscription', column: 'mute_secret', idColumn: 'id' };
const HANDLE = 16;
const letters: Record<MutingKind, string> = { rule: 'k', case: 'c', all: 'a' };
/** A letter that says what it does, and at least a handle and an empty sealed value. */
const form = /^([kca])([\w-]{60,160})$/;

/** What a new subscription needs so that links can be made for it: to be stored with it. */
export function newMuteKeys(ring: KeyRing, subscriptionId: string): { handle: Buffer; secret: Buffer } {
  return { handle: randomBytes(HANDLE), secret: ring.seal(randomBytes(32), placeOf(secretColumn, subscriptionId)) };
}

/** What the link says that it mutes; undefined when it is no link of ours. Nothing else can be read from it. */
export function kindOfLink(token: string): MutingKind | undefined {
  const letter = form.exec(token)?.[1];
  return (Object.keys(letters) as MutingKind[]).find((kind) => letters[kind] === letter);
}

/**
 * Links that mute without a sign-in, and do nothing else. A link holds no end: it works as long as the subscription is
 * there. What it mutes is sealed in it with a secret of the subscription, so that it tells nobody anything, cannot be
 * made up, and survives a change of the keys of the installation.
 */
@Injectable()
export class MuteLinks {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
  ) {}

  /**
   * The path of a link, as `/mute/k…`. A GET shows what it does; a POST does it, of whatever body: it may stand in
   * List-Unsubscribe with List-Unsubscribe-Post (RFC 8058).
   * @throws NotFound when there is no such subscription
   */
  async issue(subscriptionId: string, muting: Muting): Promise<string> {
    return (await this.issueAll(subscriptionId, [muting]))[0]!;
  }

  /** The same for several at once, in their order. @throws NotFound */
  async issueAll(subscriptionId: string, mutings: readonly Muting[]): Promise<string[]> {
    const [row] = await this.database.query<{ handle: Buffer; secret: Buffer }>(
      'SELECT mute_handle AS handle, mute_secret AS secret FROM subscription WHERE id = $1',
      [subscriptionId],
    );
    if (!row) throw new NotFound('There is no such subscription.');
    const own = this.ringOf(subscriptionId, row.secret);
    return mutings.map((muting) => {
      const letter = letters[kindOf(muting)];
      const sealed = own.seal(written(muting), letter);
      return `/mute/${letter}${Buffer.concat([row.handle, sealed]).toString('base64url')}`;
    });
  }

  /** What a link mutes, and for whom; undefined when it is none, or the subscription is gone. */
  async open(token: string): Promise<OpenedMute | undefined> {
    const [, letter, rest] = form.exec(token) ?? [];
    if (letter === undefined || rest === undefined) return undefined;
    const bytes = Buffer.from(rest, 'base64url');
    const [row] = await this.database.query<{ id: string; accountId: string; secret: Buffer }>(
      'SELECT id, account_id AS "accountId", mute_secret AS secret FROM subscription WHERE mute_handle = $1',
      [bytes.subarray(0, HANDLE)],
    );
    if (!row) return undefined;
    try {
      const plain = this.ringOf(row.id, row.secret).open(bytes.subarray(HANDLE), letter).toString();
      const muting = read(plain);
      return muting && { accountId: row.accountId, subscriptionId: row.id, muting };
    } catch {
      return undefined;
    }
  }

  private ringOf(id: string, sealed: Buffer): KeyRing {
    return new KeyRing([{ id: 1, secret: this.ring.open(sealed, placeOf(secretColumn, id)) }]);
  }
}

const kindOf = (muting: Muting): MutingKind => ('all' in muting ? 'all' : 'rule' in muting ? 'rule' : 'case');

function written(muting: Muting): string {
  if ('rule' in muting) return `r ${muting.rule}`;
  if ('defenderId' in muting) return `d ${muting.defenderId}`;
  return 'groupId' in muting ? `g ${muting.groupId}` : 'a ';
}

function read(text: string): Muting | undefined {
  const [what, value = ''] = text.split(' ');
  if (what === 'a') return { all: true };
  if (what === 'r') return isRuleCode(value) ? { rule: value } : undefined;
  if (!isUuid(value)) return undefined;
  return what === 'd' ? { defenderId: value } : what === 'g' ? { groupId: value } : undefined;
}
