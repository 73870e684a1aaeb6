import { Injectable } from '@nestjs/common';
import type { Level } from '../access/domain/levels';
import { Invalid } from '../lib/errors';
import type { Colleague, TeamName } from './case-access';
import { personProblem, teamProblem } from './domain/opening-rules';
import { OpeningsRepository, type Whom } from './openings.repository';

/** To whom a case is to be opened: an account by its id or its address, or a team by its id or its name. */
export interface Addressed {
  account?: string;
  email?: string;
  team?: string;
}

/** Whom a form offers for a case of one level. */
export interface Offer {
  people: Colleague[];
  teams: TeamName[];
}

/** Finds those to whom cases are opened, and says to whom they cannot be. */
@Injectable()
export class Addressees {
  constructor(private readonly openings: OpeningsRepository) {}

  /** Those to whom a case of the level can be opened. */
  async offer(level: Level): Promise<Offer> {
    const colleagues = await this.openings.colleagues();
    const teams = await this.openings.teams();
    return {
      people: colleagues.filter((one) => personProblem(one, level) === undefined),
      teams: teams.filter((team) => teamProblem(withPeople(team, colleagues), level) === undefined),
    };
  }

  /** @throws Invalid when there is nobody such, or a case of the level cannot be opened to them */
  async admitted(asked: Addressed, level: Level): Promise<Whom> {
    const whom = await this.named(asked);
    const colleagues = await this.openings.colleagues();
    if ('accountId' in whom) {
      const person = colleagues.find(({ id }) => id === whom.accountId)!;
      refuse(asked.email === undefined ? 'account' : 'email', personProblem(person, level));
    } else {
      const team = (await this.openings.teams()).find(({ id }) => id === whom.teamId)!;
      refuse('team', teamProblem(withPeople(team, colleagues), level));
    }
    return whom;
  }

  /** @throws Invalid when there is nobody such */
  async named({ account, email, team }: Addressed): Promise<Whom> {
    const given = [account, email, team].filter((one) => one !== undefined);
    if (given.length !== 1) return refuse('account', 'Choose one person or one team.');
    if (team !== undefined) {
      const found = (await this.openings.teams()).find(({ id, name }) => sameText(id, team) || sameText(name, team));
      return found ? { teamId: found.id } : refuse('team', 'There is no such team. Administrators form teams.');
    }
    const known = email === undefined ? account!.toLowerCase() : await this.openings.accountWith(email.trim());
    const found = (await this.openings.colleagues()).find(({ id }) => id === known);
    if (found) return { accountId: found.id };
    return email === undefined
      ? refuse('account', 'There is no such account.')
      : refuse('email', 'Nobody has an account with this address. An administrator can invite the person.');
  }
}

const withPeople = (team: TeamName, colleagues: Colleague[]) => ({
  name: team.name,
  people: colleagues.filter(({ teams, status }) => status !== 'suspended' && teams.includes(team.id)),
});

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export function refuse(path: string, message: string): never;
export function refuse(path: string, message: string | undefined): void;
/** Throws Invalid where there is something to say. */
export function refuse(path: string, message: string | undefined): void {
  if (message !== undefined) throw new Invalid([{ path, message }]);
}
