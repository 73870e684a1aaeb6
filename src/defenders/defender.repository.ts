import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/viewer';
import type { CustodyStatus, Standing } from '../custody/domain/custody-status';
import type { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { pageOf, type Page, type PageAsked } from '../lib/page';
import { searchText } from '../lib/search-text';
import { Database } from '../platform/database';
import { Consent } from './consent.entity';
import { DefenderName } from './defender-name.entity';
import { Defender } from './defender.entity';
import type { Profile } from './profile';

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
  constructor(private readonly database: Database) {}

  async find(_viewer: Viewer, by: { id: string } | { reference: string }): Promise<Profile | undefined> {
    const found = await this.database.repository(Defender).findBy(by);
    return (await this.profiles(found))[0];
  }

  async findMany(_viewer: Viewer, ids: string[]): Promise<Profile[]> {
    return this.profiles(await this.database.repository(Defender).findBy({ id: In(ids) }));
  }

  async exists(_viewer: Viewer, id: string): Promise<boolean> {
    return this.database.repository(Defender).existsBy({ id });
  }

  /** The ids of those of the references that exist. */
  async idsOf(_viewer: Viewer, references: string[]): Promise<Map<string, string>> {
    const select = { id: true, reference: true } as const;
    const found = await this.database.repository(Defender).find({ select, where: { reference: In(references) } });
    return new Map(found.map((d) => [d.reference, d.id]));
  }

  /** Every reference that is one of these but for upper and lower case. */
  async referencesLike(_viewer: Viewer, references: string[]): Promise<string[]> {
    const sql = `SELECT reference FROM defender
      WHERE lower(reference) IN (SELECT lower(r) FROM unnest($1::text[]) AS r) ORDER BY seq`;
    const rows = await this.database.query<{ reference: string }>(sql, [references]);
    return rows.map((row) => row.reference);
  }

  async list(_viewer: Viewer, filter: DefenderFilter, page: PageAsked, today: Day): Promise<Page<Profile>> {
    const query = this.database
      .repository(Defender)
      .createQueryBuilder('d')
      .orderBy('d.seq')
      .limit(page.limit + 1);
    if (page.after !== undefined) query.andWhere('d.seq > :after', { after: page.after });
    narrow(query, filter, today);
    const { items, next } = pageOf(await query.getMany(), page.limit);
    return { items: await this.profiles(items), next };
  }

  /** How many defenders a filter leaves. */
  count(_viewer: Viewer, filter: DefenderFilter, today: Day): Promise<number> {
    const query = this.database.repository(Defender).createQueryBuilder('d');
    narrow(query, filter, today);
    return query.getCount();
  }

  /** The countries of the cases, by code. */
  async countries(_viewer: Viewer): Promise<string[]> {
    const rows = await this.database.query<{ country: string }>(
      'SELECT DISTINCT country FROM defender WHERE country IS NOT NULL ORDER BY country',
    );
    return rows.map((row) => row.country);
  }

  async groupExists(_viewer: Viewer, reference: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM case_group WHERE reference = $1', [reference])).length > 0;
  }

  /** Locks a defender until the transaction ends, so that changes of one case come one after the other. */
  async lock(_viewer: Viewer, id: string): Promise<boolean> {
    return (await this.database.query('SELECT id FROM defender WHERE id = $1 FOR NO KEY UPDATE', [id])).length > 0;
  }

  private async profiles(found: Defender[]): Promise<Profile[]> {
    if (found.length === 0) return [];
    const of = { defenderId: In(found.map((d) => d.id)) };
    const names = await this.database.repository(DefenderName).find({ where: of, order: { position: 'ASC' } });
    const consents = await this.database.repository(Consent).find({ where: of, order: { scope: 'ASC' } });
    const [namesOf, consentOf] = [groupBy(names, (n) => n.defenderId), groupBy(consents, (c) => c.defenderId)];
    return found.map(({ searchDoc: _, level: _level, ...defender }) => ({
      ...defender,
      names: (namesOf.get(defender.id) ?? []).map(({ text, lang, kind }) => ({ text, lang, kind })),
      consent: Object.fromEntries((consentOf.get(defender.id) ?? []).map((c) => [c.scope, c.value])),
    }));
  }
}

function narrow(query: SelectQueryBuilder<Defender>, filter: DefenderFilter, today: Day): void {
  if (filter.country !== undefined) query.andWhere('d.country = :country', { country: filter.country });
  if (filter.q !== undefined) named(query, filter.q);
  if (filter.group !== undefined) query.andWhere(ofGroup, { group: filter.group });
  if (filter.status !== undefined) query.andWhere(withStatus(filter.status), { status: filter.status, today });
  if (filter.standing !== undefined) query.andWhere(standingAs(filter.standing), { standing: filter.standing, today });
}

/** Each word must stand somewhere in one of the names, or the whole begins the reference. */
function named(query: SelectQueryBuilder<Defender>, q: string): void {
  const words = searchText(q).split(' ').filter(Boolean);
  const said = words.map((_, i) => `d.search_doc LIKE :word${i}`).join(' AND ') || 'false';
  query.andWhere(`((${said}) OR lower(d.reference) LIKE lower(:reference))`, {
    ...Object.fromEntries(words.map((word, i) => [`word${i}`, `%${literal(word)}%`])),
    reference: `${literal(q.trim())}%`,
  });
}

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
