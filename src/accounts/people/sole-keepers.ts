import { Injectable } from '@nestjs/common';
import { type Role, sealedTo } from '../../access/domain/roles';
import { Conflict } from '../../lib/errors';
import { Database } from '../../platform/database';
import { aloneWords } from './alone-words';

/**
 * Counts the sealed cases that only one person keeps from being lost to everybody. The database gives a number and
 * nothing else: whoever looks after accounts may not learn which cases those are (migration 0024).
 */
@Injectable()
export class SoleKeepers {
  constructor(private readonly database: Database) {}

  /** How many sealed cases nobody would see, now or for good, if this person saw none. */
  async alone(accountId: string): Promise<number> {
    const [row] = await this.database.query<{ cases: number }>('SELECT count_kept_alone($1, $2) AS cases', [
      accountId,
      sealedTo,
    ]);
    return row!.cases;
  }

  /** The same, if she had this role. */
  async aloneAs(accountId: string, role: Role): Promise<number> {
    return sealedTo.includes(role) ? 0 : this.alone(accountId);
  }

  /** Until the transaction ends nobody changes to whom the cases are opened that are opened to her. */
  async hold(accountId: string): Promise<void> {
    await this.database.query('SELECT hold_opened_cases($1)', [accountId]);
  }
}

/** So many sealed cases would be lost to everybody, which is more than was said. Nothing was done. */
export class CasesAlone extends Conflict {
  constructor(readonly cases: number) {
    super(aloneWords(cases));
  }
}

/**
 * What the trail says of an act by which so many sealed cases are lost to everybody.
 * @param said how many cases whoever does it was told of
 * @throws CasesAlone when there are more
 */
export function casesLost(cases: number, said: number): { sealedCasesLost?: number } {
  if (cases > said) throw new CasesAlone(cases);
  return cases > 0 ? { sealedCasesLost: cases } : {};
}
