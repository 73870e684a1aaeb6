import { Injectable } from '@nestjs/common';
import { type Audience, audienceOf } from '../access/domain/audience';
import { type Level, levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { DefenderRepository, type DefenderFilter } from '../defenders/defender.repository';
import { toldProfile } from '../defenders/told-profile';
import { disclose, type WholeCase } from '../disclosure/domain/disclose';
import type { DisclosedCase } from '../disclosure/domain/disclosed-case';
import { withheldFrom, type WithheldFromAudience } from '../disclosure/domain/withheld';
import { GroupsService } from '../groups/groups.service';
import { type Day, laterOf } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { CaseCursor } from './case-cursor';
import { casesWith } from './cases-query';
import { eventsOf, profileOf, type StoredCase } from './stored-case';

/** Which cases are chosen. What is left out narrows nothing: an empty choice is every case that the viewer sees. */
export interface CaseChoice {
  /** These, in this order. */
  defenderIds?: string[];
  /** Whoever is or was a member of this joint case, in the order of its members. */
  groupId?: string;
  /** As in the list of defenders; a status is that of today. */
  filter?: DefenderFilter;
}

/** A case that was chosen, as the audience may be told it. */
export interface ChosenCase<A extends Audience = Audience> {
  defenderId: string;
  /** Null: nothing of it may be told. */
  told: DisclosedCase<A> | null;
  /** What is not told, of all that the viewer herself is told: for her, and never for the audience. */
  withheld: WithheldFromAudience;
  /** How widely the case may be known; what is not stated is internal. */
  level: Level;
}

/** Reads the cases of a choice as an audience is told them. */
@Injectable()
export class ChosenCases {
  constructor(
    private readonly database: Database,
    private readonly defenders: DefenderRepository,
    private readonly groups: GroupsService,
    private readonly clock: Clock,
  ) {}

  /**
   * The cases, a batch of them in memory at a time, all of one moment: that of the first. Inside the open transaction,
   * which must last until the last is read. Cases that do not exist for the viewer are not among them.
   * @param day the day on which the audience is told: consent and stance hold until a day. Never one that is past: what
   *   might have been told once is not told now.
   * @throws NotFound when there is no such joint case, Invalid when a filter names one that does not exist
   */
  async *read<A extends Audience>(
    viewer: Viewer,
    choice: CaseChoice,
    audience: A,
    day: Day,
  ): AsyncGenerator<ChosenCase<A>> {
    const [chosen, parameters] = await this.chosen(viewer, choice);
    const cursor = new CaseCursor<StoredCase>(this.database, casesWith(viewer, chosen), parameters);
    const telling = laterOf(day, this.clock.today());
    for await (const row of cursor.rows()) yield chosenCase(viewer, row, audience, telling);
  }

  /** How many cases a choice has. @throws as `read` */
  async count(viewer: Viewer, choice: CaseChoice): Promise<number> {
    const [chosen, parameters] = await this.chosen(viewer, choice);
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*) AS n FROM (${chosen}) AS chosen`,
      parameters,
    );
    return row!.n;
  }

  /**
   * The ids of those cases that may be known no wider than this level: of the choice, and of whoever stands in a joint
   * case with somebody of it, since a report on the one names the others. @throws as `read`
   */
  async idsFrom(viewer: Viewer, choice: CaseChoice, level: Level): Promise<string[]> {
    const [chosen, parameters] = await this.chosen(viewer, choice);
    const rows = await this.database.query<{ id: string }>(
      `WITH chosen AS (SELECT id FROM (${chosen}) AS c)
       SELECT d.id FROM defender d
        WHERE d.level >= ${levelNumber(level)} AND ${visibleTo(viewer, 'd')} AND (d.id IN (SELECT id FROM chosen)
           OR d.id IN (SELECT fellow.defender_id FROM chosen JOIN group_member m ON m.defender_id = chosen.id
                         JOIN group_member fellow USING (group_id)))`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** The statement that gives the cases of a choice: their ids, and the place of each among the others. */
  private async chosen(viewer: Viewer, choice: CaseChoice): Promise<[sql: string, parameters: unknown[]]> {
    const { defenderIds, groupId, filter = {} } = choice;
    if (groupId !== undefined) await this.groups.get(viewer, groupId);
    if (filter.group !== undefined && !(await this.defenders.groupExists(viewer, filter.group))) {
      throw new Invalid([{ path: 'group', message: `"${filter.group}" is not the reference of a group.` }]);
    }
    const [ids, parameters] = this.defenders.idsStatement(viewer, filter, this.clock.today());
    const all: unknown[] = [...parameters];
    const parameter = (value: unknown): string => `$${all.push(value)}`;
    const parts = [`SELECT seen.id, 0 AS place FROM (${ids}) AS seen`];
    if (groupId !== undefined) {
      parts.push(`SELECT defender_id, position FROM group_member WHERE group_id = ${parameter(groupId)}::uuid`);
    }
    if (defenderIds) {
      parts.push(`SELECT id, min(place) FROM unnest(${parameter(defenderIds)}::uuid[]) WITH ORDINALITY AS n (id, place)
        GROUP BY id`);
    }
    const joined = parts.map((part, i) => `${i ? 'JOIN ' : ''}(${part}) AS p${i} (id, place)${i ? ' USING (id)' : ''}`);
    return [`SELECT id, p${parts.length - 1}.place FROM ${joined.join(' ')}`, all];
  }
}

function chosenCase<A extends Audience>(viewer: Viewer, row: StoredCase, audience: A, day: Day): ChosenCase<A> {
  const whole: WholeCase = {
    profile: profileFor(viewer, row, day),
    events: eventsOf(row),
    partly: row.untold === 'custody' || (row.untold === 'something' && audience !== 'internal'),
  };
  return {
    defenderId: row.id,
    told: disclose(whole, audience, day),
    withheld: withheldFrom(whole, audience, day),
    level: row.confidentiality ?? 'internal',
  };
}

/** The profile as far as the viewer is told it; without names where she is told none. */
function profileFor(viewer: Viewer, row: StoredCase, day: Day): WholeCase['profile'] {
  const profile = profileOf(row);
  const audience = audienceOf(viewer);
  if (audience === null) return profile;
  const told = toldProfile(profile, audience, day);
  const stands = told.names.length === 1 && told.names[0]!.text === row.reference;
  return stands && !profile.names.some(({ text }) => text === row.reference) ? { ...told, names: [] } : told;
}
