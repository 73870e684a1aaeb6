import { Injectable } from '@nestjs/common';
import type { Role } from '../../access/domain/roles';
import type { Viewer } from '../../access/viewer';
import { AuditTrail } from '../../audit/audit-trail';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import type { Page, PageAsked } from '../../lib/page';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { PublicOrigin } from '../../platform/public-origin';
import { AccountAccess } from '../account-access';
import { isDemotion } from '../domain/demotion';
import { secondFactorReset, secondFactorResetFor } from '../mail/letters';
import { Outbox } from '../../mail/outbox';
import { OneTimeLinks } from '../one-time-links';
import { NO_TEAM } from './invitations.service';
import { PeopleRepository } from './people.repository';
import type { AccountHolder, PeopleFilter } from './person';
import { casesLost, SoleKeepers } from './sole-keepers';
import { TeamsService } from './teams.service';

/** What administrators, and the owner of the server, do with accounts that exist. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly teams: TeamsService,
    private readonly keepers: SoleKeepers,
    private readonly links: OneTimeLinks,
    private readonly access: AccountAccess,
    private readonly outbox: Outbox,
    private readonly origin: PublicOrigin,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  list(_viewer: Viewer, filter: PeopleFilter, page: PageAsked): Promise<Page<AccountHolder>> {
    return this.people.list(filter, page);
  }

  /** @throws NotFound */
  async get(_viewer: Viewer, by: { id: string } | { email: string }): Promise<AccountHolder> {
    const person = await this.people.find(by);
    if (!person) throw new NotFound('There is no such account.');
    return person;
  }

  /**
   * Lets somebody in no more, at once: sessions, tokens and links end.
   * @param said of how many sealed cases, which nobody would see any more, the viewer was told
   * @throws Conflict, also when they are more
   */
  suspend(viewer: Viewer, id: string, said = 0): Promise<void> {
    return this.change(viewer, id, async (person) => {
      if (person.status === 'suspended') throw new Conflict(`${person.name} is suspended already.`);
      await this.refuseLosing(viewer, person);
      await this.keepers.hold(id);
      const lost = casesLost(await this.keepers.alone(id), said);
      await this.set(id, { status: 'suspended' });
      const detail = { ...(await this.endAll(id)), ...lost };
      await this.trail.record({ act: 'account.suspended', viewer, accountId: id, detail });
    });
  }

  /** Lets her in again; if she never joined, she waits for a new invitation. @throws Conflict */
  restore(viewer: Viewer, id: string): Promise<void> {
    return this.change(viewer, id, async (person) => {
      if (person.status !== 'suspended') throw new Conflict(`${person.name} is not suspended.`);
      const [{ joined } = { joined: false }] = await this.database.query<{ joined: boolean }>(everJoined, [id]);
      await this.set(id, { status: joined ? 'active' : 'invited' });
      await this.trail.record({ act: 'account.restored', viewer, accountId: id });
    });
  }

  /**
   * Tokens end: they were made for what she could do before. Whoever loses something by it is signed out too; whoever
   * gains by it says anew who she is before anything sensitive, and shows a second factor at once where the role needs
   * one, so that a browser which was left open gains nothing (OWASP ASVS 5.0, 7.5).
   * @param said of how many sealed cases, which nobody would see any more, the viewer was told
   * @throws Invalid, Conflict, also when they are more
   */
  changeRole(viewer: Viewer, id: string, role: Role, said = 0): Promise<void> {
    return this.change(viewer, id, async (person) => {
      if (person.role === role) return;
      await this.refuseLosing(viewer, person);
      if (role === 'partner' && person.teams.length === 0) throw new Invalid([{ path: 'role', message: NO_TEAM }]);
      await this.keepers.hold(id);
      const lost = casesLost(await this.keepers.aloneAs(id, role), said);
      await this.set(id, { role });
      const ended = isDemotion(person.role, role) ? await this.endAccess(id) : await this.askAnew(id);
      const detail = { from: person.role, to: role, ...ended, ...lost };
      await this.trail.record({ act: 'account.role-changed', viewer, accountId: id, detail });
    });
  }

  /** Says to which teams she belongs. @throws Invalid */
  changeTeams(viewer: Viewer, id: string, teams: string[]): Promise<void> {
    return this.change(viewer, id, async ({ role }) => {
      const none = role === 'partner' && teams.length === 0;
      if (none) throw new Invalid([{ path: 'teams', message: NO_TEAM }]);
      if (!(await this.teams.exist(teams))) throw new Invalid([{ path: 'teams', message: 'Choose teams that exist.' }]);
      if (!(await this.teams.put(id, teams))) return;
      await this.trail.record({ act: 'team.changed', viewer, accountId: id, detail: { teams } });
    });
  }

  /** Takes every second factor away, signs her out everywhere, ends her tokens, and tells her and every administrator. @throws Conflict */
  resetSecondFactor(viewer: Viewer, id: string): Promise<void> {
    return this.change(viewer, id, async (person) => {
      if (!person.totp && person.passkeys === 0) throw new Conflict(`${person.name} has no second step of signing in.`);
      for (const table of ['totp', 'recovery_code', 'passkey']) {
        await this.database.query(`DELETE FROM ${table} WHERE account_id = $1`, [id]);
      }
      const detail = await this.endAccess(id);
      await this.trail.record({ act: 'account.second-factor-reset', viewer, accountId: id, detail });
      await this.tellOfReset(viewer, person);
    });
  }

  /** Signs her out everywhere. Gives how many browsers that were. */
  signOut(viewer: Viewer, id: string): Promise<number> {
    return this.change(viewer, id, async () => {
      const sessions = await this.access.endSessions(id);
      await this.trail.record({ act: 'session.revoked', viewer, accountId: id, detail: { sessions } });
      return sessions;
    });
  }

  /** Whoever changes an account has it for herself until the transaction ends. */
  private change<T>(viewer: Viewer, id: string, work: (person: AccountHolder) => Promise<T>): Promise<T> {
    return this.database.transaction(viewer, async () => {
      await this.people.administrators(); // always first: no two changes wait for each other
      await this.database.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [id]);
      return work(await this.get(viewer, { id }));
    });
  }

  /** The owner of the server may take the last administrator away: the next start of Vigil makes room for a new one. */
  private async refuseLosing(viewer: Viewer, { id, name, role, status }: AccountHolder): Promise<void> {
    if (viewer.role === 'server') return;
    if (viewer.accountId === id) throw new Conflict('You cannot do this to yourself. Ask another administrator.');
    if (role !== 'administrator' || status !== 'active') return;
    const others = (await this.people.administrators()).filter((one) => one.id !== id);
    if (others.length === 0) throw new Conflict(`${name} is the last administrator.`);
  }

  private async set(id: string, { status, role }: { status?: string; role?: string }): Promise<void> {
    await this.database.query(
      'UPDATE account SET status = coalesce($2, status), role = coalesce($3, role) WHERE id = $1',
      [id, status ?? null, role ?? null],
    );
  }

  private async endAll(id: string): Promise<Record<string, number>> {
    await this.links.endAll(id);
    return this.endAccess(id);
  }

  private async endAccess(id: string): Promise<Record<string, number>> {
    return { sessions: await this.access.endSessions(id), tokens: await this.access.endTokens(id) };
  }

  private async askAnew(id: string): Promise<Record<string, number>> {
    await this.access.endProofs(id);
    return { tokens: await this.access.endTokens(id) };
  }

  private async tellOfReset(viewer: Viewer, { id, name }: AccountHolder): Promise<void> {
    const at = this.clock.now();
    await this.outbox.put(id, secondFactorReset({ name, origin: this.origin.text, at }));
    for (const one of (await this.people.administrators()).filter((other) => other.id !== id)) {
      await this.outbox.put(one.id, secondFactorResetFor({ name: one.name, whose: name, by: viewer.name, at }));
    }
  }
}

const everJoined = `
  SELECT a.password_hash IS NOT NULL OR EXISTS (SELECT FROM passkey p WHERE p.account_id = a.id)
      OR EXISTS (SELECT FROM oidc_identity o WHERE o.account_id = a.id) AS joined
    FROM account a WHERE a.id = $1`;
