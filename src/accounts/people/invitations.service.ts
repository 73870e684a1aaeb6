import { Injectable } from '@nestjs/common';
import type { Role } from '../../access/domain/roles';
import type { Viewer } from '../../access/viewer';
import { AuditTrail } from '../../audit/audit-trail';
import { Conflict, Invalid, type Problem } from '../../lib/errors';
import { Database } from '../../platform/database';
import { asEmail, emailProblem } from '../domain/email-address';
import { OneTimeLinks } from '../one-time-links';
import { SentLinks } from '../sent-links';
import { PeopleRepository } from './people.repository';
import type { AccountHolder } from './person';
import { TeamsService } from './teams.service';

/** Who is to be let in, and as what. */
export interface InvitationInput {
  email: string;
  name: string;
  role: Role;
  /** Ids of teams. */
  teams: string[];
}

/** Somebody who was invited, and the link to hand over where no mail goes out. */
export interface InvitationMade {
  id: string;
  link?: string;
}

/** Lets people in: there is no other way to an account. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly teams: TeamsService,
    private readonly links: OneTimeLinks,
    private readonly sent: SentLinks,
    private readonly trail: AuditTrail,
  ) {}

  /** Makes an account that waits for its person, and sends her the link. @throws Invalid */
  invite(viewer: Viewer, input: InvitationInput): Promise<InvitationMade> {
    return this.database.transaction(viewer, async () => {
      const person = { name: input.name.trim(), email: asEmail(input.email) };
      const problems = await this.problems(person, input);
      if (problems.length > 0) throw new Invalid(problems);
      const [row] = await this.database.query<{ id: string }>(
        'INSERT INTO account (email, name, role) VALUES ($1, $2, $3) RETURNING id',
        [person.email, person.name, input.role],
      );
      const { id } = row!;
      await this.teams.put(id, input.teams);
      await this.trail.record({ act: 'account.invited', viewer, accountId: id, detail: { role: input.role } });
      return { id, link: await this.sent.send('invitation', { id, name: person.name }) };
    });
  }

  /** A new link; the old ones end. @throws Conflict when she has joined already */
  inviteAgain(viewer: Viewer, person: AccountHolder): Promise<InvitationMade> {
    return this.database.transaction(viewer, async () => {
      refuseUnlessInvited(person);
      await this.links.endAll(person.id);
      const detail = { role: person.role, again: true };
      await this.trail.record({ act: 'account.invited', viewer, accountId: person.id, detail });
      return { id: person.id, link: await this.sent.send('invitation', person) };
    });
  }

  /** Takes an invitation back: the account goes with it. @throws Conflict when she has joined already */
  remove(viewer: Viewer, person: AccountHolder): Promise<void> {
    return this.database.transaction(viewer, async () => {
      refuseUnlessInvited(person);
      const gone = await this.database.query(`DELETE FROM account WHERE id = $1 AND status = 'invited' RETURNING id`, [
        person.id,
      ]);
      if (gone.length === 0) throw joined(person);
      await this.trail.record({ act: 'account.invitation-removed', viewer, accountId: person.id });
    });
  }

  private async problems(
    { name, email }: { name: string; email: string },
    { role, teams }: InvitationInput,
  ): Promise<Problem[]> {
    const known = await this.people.find({ email });
    const all = [
      { path: 'email', message: emailProblem(email) ?? (known && taken(known)) },
      { path: 'name', message: name === '' ? 'is needed.' : undefined },
      { path: 'teams', message: role === 'partner' && teams.length === 0 ? NO_TEAM : undefined },
      { path: 'teams', message: (await this.teams.exist(teams)) ? undefined : 'Choose teams that exist.' },
    ];
    return all.flatMap(({ path, message }) => (message ? [{ path, message }] : []));
  }
}

/** Why somebody cannot be a partner. */
export const NO_TEAM = 'A partner sees only what is shared with a team: choose at least one.';

const taken = ({ status }: AccountHolder): string =>
  status === 'invited'
    ? 'was invited already. Send a new invitation on the page of that person.'
    : 'is the address of somebody who has an account.';

const joined = ({ name }: AccountHolder): Conflict =>
  new Conflict(`${name} has joined already. An account stays, because its name stands in the history: suspend it.`);

function refuseUnlessInvited(person: AccountHolder): void {
  if (person.status !== 'invited') throw joined(person);
}
