import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { audienceOf } from '../access/domain/audience';
import { levelNumber } from '../access/domain/levels';
import { touchCase } from '../access/scope';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, visibleTo } from '../access/visibility';
import type { CustodyStatus, Standing } from '../custody/domain/custody-status';
import type { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { pageOf, type Page, type PageAsked } from '../lib/page';
import { searchText } from '../lib/search-text';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { Cursors } from '../platform/keys/cursors';
import { answersOf } from './consent-rows';
import { Consent } from './consent.entity';
import { DefenderName } from './defender-name.entity';
import { Defender } from './defender.entity';
import type { Profile } from './profile';
import { searchedBy } from './search-doc';
import { toldProfile } from './told-profile';

/** Which defenders a list shows. */
export interface DefenderFilter {
  /** Words of a name in any script, each of which must be found; or the beginning of a reference. */
  q?: string;
  country?: string;
  /** The custody status as of a day. */
  status?: CustodyStatus;
  /** What the status comes to: held, free, dead or unclear. */
  standing?: Standing;
  /** Reference of a group of which the defender is or was a member. */
  group?: string;
}

/** Reads defenders. Every read of one goes through here, and says who asks. */
@Injectable()
export class DefenderRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  async find(viewer: Viewer, by: { id: string } | { reference: string }): Promise<Profile | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
    const found = await this.seenBy(viewer).andWhere(`d.${column} = :value`, { value }).getMany();
    found.forEach(({ id }) => touchCase(id));
    return (await this.profiles(viewer, found))[0];
  }

  async findMany(viewer: Viewer, ids: string[]): Promise<Profile[]> {
    return this.profiles(viewer, await this.seenBy(viewer).andWhere('d.id = ANY (:ids)', { ids }).getMany());
  }

  async exists(viewer: Viewer, id: string): Promise<boolean> {
    const seen = await this.seenBy(viewer).andWhere('d.id = :id', { id }).getExists();
    if (seen) touchCase(id);
    return seen;
  }

  /** The ids of those of the references that exist. */
  async idsOf(viewer: Viewer, references: string[]): Promise<Map<string, string>> {
    const found = await this.seenBy(viewer)
      .select(['d.id', 'd.reference'])
      .andWhere('d.reference = ANY (:references)', { references })
      .getMany();
    return new Map(found.map((d) => [d.reference, d.id]));
  }

  /** Every reference that is one of these but for upper and lower case. */
  async referencesLike(viewer: Viewer, references: string[]): Promise<string[]> {
    const sql = `SELECT reference FROM defender d WHERE ${visibleTo(viewer, 'd')}
        AND lower(reference) IN (SELECT lower(r) FROM unnest($1::text[]) AS r) ORDER BY seq`;
    const rows = await this.database.query<{ reference: string }>(sql, [references]);
    return rows.map((row) => row.reference);
  }

  async list(viewer: Viewer, filter: DefenderFilter, page: PageAsked, today: Day): Promise<Page<Profile>> {
    const query = this.seenBy(viewer)
      .orderBy('d.seq')
      .limit(page.limit + 1);
    if (page.after !== undefined)
      query.andWhere('d.seq > :after', { after: this.cursors.open('defenders', page.after) });
    narrow(query, filter, today, viewer.facts);
    const { items, next } = pageOf(await query.getMany(), page.limit, ({ seq }) => this.cursors.seal('defenders', seq));
    return { items: await this.profiles(viewer, items), next };
  }

  /** How many defenders a filter leaves. */
  count(viewer: Viewer, filter: DefenderFilter, today: Day): Promise<number> {
    const query = this.seenBy(viewer);
    narrow(query, filter, today, viewer.facts);
    return query.getCount();
  }

  /** Those of the ids that a filter leaves. */
  async among(viewer: Viewer, ids: string[], filter: DefenderFilter, today: Day): Promise<Set<string>> {
    const query = this.seenBy(viewer).select('d.id').andWhere('d.id = ANY (:ids)', { ids });
    narrow(query, filter, today, viewer.facts);
    return new Set((await query.getMany()).map(({ id }) => id));
  }

  /** The statement that gives the ids of the defenders whom a filter leaves, for a cursor. */
  idsStatement(viewer: Viewer, filter: DefenderFilter, today: Day): [sql: string, parameters: unknown[]] {
    const query = this.seenBy(viewer).select('d.id', 'id');
    narrow(query, filter, today, viewer.facts);
    return query.getQueryAndParameters() as [string, unknown[]];
  }

  /** The countries of the cases, by code. */
  async countries(viewer: Viewer): Promise<string[]> {
    const rows = await this.database.query<{ country: string }>(
      `SELECT DISTINCT country FROM defender d WHERE country IS NOT NULL AND ${countryTold(viewer.facts)} AND ${visibleTo(viewer, 'd')} ORDER BY country`,
    );
    return rows.map((row) => row.country);
  }

  async groupExists(viewer: Viewer, reference: string): Promise<boolean> {
    const sql = `SELECT FROM case_group g WHERE reference = $1 AND ${groupVisibleTo(viewer, 'g.id')}`;
    return (await this.database.query(sql, [reference])).length > 0;
  }

  /** Locks a defender until the transaction ends, so that changes of one case come one after the other. */
  async lock(viewer: Viewer, id: string): Promise<boolean> {
    const sql = `SELECT id FROM defender d WHERE id = $1 AND ${visibleTo(viewer, 'd')} FOR NO KEY UPDATE`;
    const seen = (await this.database.query(sql, [id])).length > 0;
    if (seen) touchCase(id);
    return seen;
  }

  /** Every query of defenders begins here. */
  private seenBy(viewer: Viewer): SelectQueryBuilder<Defender> {
    return this.database.repository(Defender).createQueryBuilder('d').where(visibleTo(viewer, 'd'));
  }

  /** Everything that is recorded; to whoever does not keep the record, what she may be told. */
  private async profiles(viewer: Viewer, found: Defender[]): Promise<Profile[]> {
    if (found.length === 0) return [];
    const of = { defenderId: In(found.map((d) => d.id)) };
    const names = await this.database.repository(DefenderName).find({ where: of, order: { position: 'ASC' } });
    const consents = await this.database.repository(Consent).find({ where: of, order: { scope: 'ASC' } });
    const [namesOf, consentOf] = [groupBy(names, (n) => n.defenderId), groupBy(consents, (c) => c.defenderId)];
    const whole = found.map(({ searchDoc: _, level: _level, ...defender }) => ({
      ...defender,
      names: (namesOf.get(defender.id) ?? []).map(({ text, lang, kind, sensitivity }) => ({
        text,
        lang,
        kind,
        sensitivity,
      })),
      consent: Object.fromEntries((consentOf.get(defender.id) ?? []).map((c) => [c.scope, c.value])),
      answers: answersOf(consentOf.get(defender.id) ?? []),
    }));
    const audience = audienceOf(viewer);
    return audience ? whole.map((profile) => toldProfile(profile, audience, this.clock.today())) : whole;
  }
}

function narrow(query: SelectQueryBuilder<Defender>, filter: DefenderFilter, today: Day, facts: number): void {
  if (filter.country !== undefined) {
    query.andWhere(`d.country = :country AND ${countryTold(facts)}`, { country: filter.country });
  }
  if (filter.q !== undefined) named(query, filter.q, facts);
  if (filter.group !== undefined) query.andWhere(ofGroup, { group: filter.group });
  if (filter.status !== undefined) query.andWhere(withStatus(filter.status), { status: filter.status, today });
  if (filter.standing !== undefined) query.andWhere(standingAs(filter.standing), { standing: filter.standing, today });
}

/** Each word must stand somewhere in one of the names, or the whole begins the reference. The longest is looked for first. */
function named(query: SelectQueryBuilder<Defender>, q: string, facts: number): void {
  const words = searchText(q).split(' ').filter(Boolean);
  const patterns = words.sort((a, b) => b.length - a.length).map((word) => `%${literal(word)}%`);
  const reference = `${literal(q.trim().toLowerCase())}%`;
  query.andWhere('d.id IN (SELECT found_cases(:patterns, :reference))', { patterns, reference });
  if (facts >= levelNumber('restricted')) return;
  const told = `${searchedBy(facts, 'd')} LIKE ALL (:patterns) AND cardinality(:patterns::text[]) > 0`;
  query.andWhere(`(${told} OR lower(d.reference) LIKE :reference)`);
}

/** SQL: may the viewer be told the country of the case? */
const countryTold = (facts: number): string => factTold(facts, `d.sensitivity ->> 'country'`);

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const ofGroup = `EXISTS (SELECT FROM group_member m JOIN case_group g ON g.id = m.group_id
  WHERE m.defender_id = d.id AND g.reference = :group)`;

function withStatus(status: CustodyStatus): string {
  const today = 'p.defender_id = d.id AND p.from_day <= :today AND (p.to_day IS NULL OR p.to_day > :today)';
  // Of somebody without a period on that day nothing is known.
  return status === 'unknown'
    ? `NOT EXISTS (SELECT FROM custody_period p WHERE ${today} AND p.status <> :status)`
    : `EXISTS (SELECT FROM custody_period p WHERE ${today} AND p.status = :status)`;
}

function standingAs(standing: Standing): string {
  const today = 'p.defender_id = d.id AND p.from_day <= :today AND (p.to_day IS NULL OR p.to_day > :today)';
  return standing === 'unclear'
    ? `NOT EXISTS (SELECT FROM custody_period p WHERE ${today} AND p.standing <> :standing)`
    : `EXISTS (SELECT FROM custody_period p WHERE ${today} AND p.standing = :standing)`;
}
