import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { Invalid, type Problem } from '../lib/errors';
import { Database } from '../platform/database';
import { commonPasswords } from './common-passwords';
import { asEmail, emailProblem } from './domain/email-address';
import { passwordProblem } from './domain/password-rules';
import { FIRST_ADMINISTRATOR_LOCK } from './first-administrator';
import { nobody } from './nobody';
import { OneTimeLinks } from './one-time-links';
import { Passwords } from './passwords';

/** Who joins by an invitation. */
export interface Invited {
  /** Null: the first administrator, whose account does not exist before she joins. */
  accountId: string | null;
  name: string;
  email: string;
}

/** What somebody who joins writes. Name and address count for the first administrator alone. */
export interface JoiningInput {
  password: string;
  name: string;
  email: string;
}

/** Turns an invitation into an account that somebody can sign in to. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly trail: AuditTrail,
  ) {}

  /** Whom an invitation is for; undefined when it holds no more. */
  async invited(secret: string): Promise<Invited | undefined> {
    const link = await this.links.find('invitation', secret);
    if (!link) return undefined;
    if (link.accountId === null) return (await this.hasAdministrator()) ? undefined : { ...link, name: '', email: '' };
    const [account] = await this.database.query<Omit<Invited, 'accountId'>>(
      `SELECT name, email FROM account WHERE id = $1 AND status = 'invited'`,
      [link.accountId],
    );
    return account && { accountId: link.accountId, ...account };
  }

  /**
   * Uses an invitation up. False when it holds no more. It does not sign in.
   * @throws Invalid; the invitation then stays good
   */
  async join(secret: string, input: JoiningInput, ip?: string): Promise<boolean> {
    const invited = await this.invited(secret);
    if (!invited) return false;
    const person = invited.accountId === null ? { name: input.name.trim(), email: asEmail(input.email) } : invited;
    await this.check(input.password, person, invited.accountId === null);
    const hash = await this.passwords.hash(input.password); // slow: before anything is locked
    return this.database.transaction(nobody, async () => {
      // Asked once more: somebody else may have become the first administrator while the password was at work.
      if (invited.accountId === null) {
        await this.database.query(FIRST_ADMINISTRATOR_LOCK);
        if (await this.hasAdministrator()) return false;
      }
      if (!(await this.links.spend('invitation', secret))) return false;
      const accountId = await this.open(invited.accountId, person, hash);
      if (!accountId) return false;
      await this.links.endAll(accountId);
      await this.trail.record({ act: 'account.joined', accountId, ip, detail: { first: invited.accountId === null } });
      return true;
    });
  }

  private async check(password: string, person: { name: string; email: string }, first: boolean): Promise<void> {
    const problems: Problem[] = [];
    const add = (path: string, message?: string): void => void (message && problems.push({ path, message }));
    if (first) {
      add('email', emailProblem(person.email) ?? ((await this.isTaken(person.email)) ? TAKEN : undefined));
      add('name', person.name === '' ? 'is needed.' : undefined);
    }
    add('password', passwordProblem(password, person, commonPasswords()));
    if (problems.length > 0) throw new Invalid(problems);
  }

  /** Only an account that waits for its person: an invitation never brings a suspended one back. */
  private async open(id: string | null, { name, email }: JoiningPerson, hash: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      id === null
        ? `INSERT INTO account (name, email, password_hash, role, status)
           VALUES ($1, $2, $3, 'administrator', 'active') RETURNING id`
        : `UPDATE account SET password_hash = $2, status = 'active' WHERE id = $1 AND status = 'invited' RETURNING id`,
      id === null ? [name, email, hash] : [id, hash],
    );
    return row?.id;
  }

  private async isTaken(email: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM account WHERE email = $1', [email])).length > 0;
  }

  private async hasAdministrator(): Promise<boolean> {
    const found = await this.database.query(
      `SELECT FROM account WHERE role = 'administrator' AND status = 'active' LIMIT 1`,
    );
    return found.length > 0;
  }
}

type JoiningPerson = Pick<Invited, 'name' | 'email'>;

const TAKEN =
  'belongs to an account already. Use another, or restore that one on the command line: vigil user restore.';
