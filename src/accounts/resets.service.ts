import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import { roleRules } from '../access/domain/roles';
import type { Viewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import { AccountAccess } from './account-access';
import { AccountsRepository } from './accounts.repository';
import { commonPasswords } from './common-passwords';
import { hasSecondFactor } from './domain/first-stage';
import { passwordProblem } from './domain/password-rules';
import { GuessLimits } from './guess-limits';
import { passwordChanged } from './mail/letters';
import { Outbox } from '../mail/outbox';
import { nobody } from './nobody';
import { OneTimeLinks } from './one-time-links';
import { Passwords } from './passwords';
import { type Addressee, SentLinks } from './sent-links';

/** Whose password is chosen anew. */
export interface Resetting {
  accountId: string;
  name: string;
  email: string;
}

/** A new password for somebody who forgot hers. */
@Injectable()
export class ResetsService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Resets');
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly limits: GuessLimits,
    private readonly links: OneTimeLinks,
    private readonly sent: SentLinks,
    private readonly passwords: Passwords,
    private readonly access: AccountAccess,
    private readonly outbox: Outbox,
    private readonly origin: PublicOrigin,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Counts that somebody asks for a link for this address, and says whether one may be sent. */
  async mayAsk(request: Request, email: string): Promise<boolean> {
    const account = await this.accounts.byEmail(email);
    return this.limits.resetLink(request, email, account?.id);
  }

  /**
   * Sends a link to whoever has this address, after the answer has gone out: neither the answer nor its time tells who
   * has an account (OWASP ASVS 5.0, 6.3.8).
   */
  askLater(email: string, ip?: string): void {
    const work = new Promise<void>((done) => setImmediate(done))
      .then(() => this.ask(email, ip))
      .catch((error: Error) => this.log.error(`A reset could not be prepared: ${error.name}`))
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** What was asked for is done before Vigil stops. */
  beforeApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  /** Comes back when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }

  /**
   * A link that an administrator, or the owner of the server, asks for. Given back, to be handed over, where no mail goes
   * out and where a mail alone must open nothing.
   */
  async askFor(viewer: Viewer, to: Addressee, byHand = false): Promise<string | undefined> {
    return this.database.transaction(viewer, async () => {
      await this.trail.record({ act: 'password.reset-asked', viewer, accountId: to.id });
      const mailed = !byHand && (await this.mayBeMailed(to.id));
      return mailed ? this.sent.send('reset', to) : this.sent.make('reset', to.id);
    });
  }

  /** Whose password a link lets choose; undefined when it holds no more. */
  async resetting(secret: string): Promise<Resetting | undefined> {
    const link = await this.links.find<{ byHand?: boolean }>('reset', secret);
    if (!link?.accountId || !(link.data.byHand || (await this.mayBeMailed(link.accountId)))) return undefined;
    const [account] = await this.database.query<Resetting>(
      `SELECT id AS "accountId", name, email FROM account WHERE id = $1 AND status = 'active'`,
      [link.accountId],
    );
    return account;
  }

  /**
   * Uses a link up. False when it holds no more. Every browser is signed out, every API token and every other link
   * ends; nobody is signed in, and the second factor stands as before.
   * @throws Invalid; the link then stays good
   */
  async reset(secret: string, password: string, ip?: string): Promise<boolean> {
    const account = await this.resetting(secret);
    if (!account) return false;
    const problem = passwordProblem(password, account, commonPasswords());
    if (problem) throw new Invalid([{ path: 'password', message: problem }]);
    const hash = await this.passwords.hash(password); // slow: before anything is locked
    return this.database.transaction(nobody, async () => {
      await this.accounts.hold(account.accountId); // before the link: whoever ends links holds the account first
      if (!(await this.resetting(secret)) || !(await this.links.spend('reset', secret))) return false;
      const changed = await this.database.query(
        `UPDATE account SET password_hash = $2 WHERE id = $1 AND status = 'active' RETURNING id`,
        [account.accountId, hash],
      );
      if (changed.length > 0) await this.afterwards(account, ip);
      return changed.length > 0;
    });
  }

  private async afterwards({ accountId, name }: Resetting, ip?: string): Promise<void> {
    await this.links.endAll(accountId);
    const sessions = await this.access.endSessions(accountId);
    // Whoever knew the old password may have made one.
    const tokens = await this.access.endTokens(accountId);
    await this.trail.record({ act: 'password.reset', accountId, ip, detail: { sessions, tokens } });
    await this.outbox.put(accountId, passwordChanged({ name, origin: this.origin.text, at: this.clock.now() }));
  }

  /**
   * Whoever reads her mail must not get in by it alone: there must be a password already, and where the role needs a
   * second factor, one in force, which then is still asked for.
   */
  private async mayBeMailed(accountId: string): Promise<boolean> {
    const account = await this.accounts.byId(accountId);
    if (!account || account.passwordHash === null) return false;
    return hasSecondFactor(account) || !roleRules[account.role].secondFactor;
  }

  private async ask(email: string, ip?: string): Promise<void> {
    await this.database.apart(() =>
      this.database.transaction(nobody, async () => {
        const [to] = await this.database.query<Addressee>(
          `SELECT id, name FROM account WHERE email = $1 AND status = 'active'`,
          [email],
        );
        await this.trail.record({ act: 'password.reset-asked', accountId: to?.id, ip });
        if (to && this.sent.mails && (await this.mayBeMailed(to.id))) await this.sent.send('reset', to);
      }),
    );
  }
}
