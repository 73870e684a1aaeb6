import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible, visibleTo } from '../access/visibility';
import { DefendersService } from '../defenders/defenders.service';
import { groupBy } from '../lib/group-by';
import { nameKeys } from '../lib/name-keys';
import { Database } from '../platform/database';
import type { ProposedPerson } from './domain/import-model';
import type { KnownEvent, KnownPerson } from './domain/verdict-model';

/** The cases that Vigil has, as far as the importer may see them: nobody else is a candidate, and nobody else is noticed. */
@Injectable()
export class KnownCases {
  constructor(
    private readonly database: Database,
    private readonly defenders: DefendersService,
  ) {}

  /** Who may be meant by each of these people, by index: the same reference, or a like name. The rules say how like. */
  async namesakes(viewer: Viewer, people: readonly ProposedPerson[]): Promise<KnownPerson[][]> {
    const references = [...new Set(people.flatMap(({ reference }) => (reference ? [reference.understood] : [])))];
    const found = await this.idsByNames(people);
    const known = await this.people(viewer, [...new Set(found.flat())], references);
    const byId = new Map(known.map((one) => [one.id, one]));
    const byReference = new Map(known.map((one) => [one.reference, one]));
    return people.map(({ reference }, i) => {
      const exact = reference && byReference.get(reference.understood);
      return [...new Set([exact, ...found[i]!.map((id) => byId.get(id))])].filter((one) => one !== undefined);
    });
  }

  /** Cases that have a key of a name in common with each of these people, as far as they exist for the viewer. */
  private async idsByNames(people: readonly ProposedPerson[]): Promise<string[][]> {
    const asked = people.flatMap((person, whose) =>
      nameKeys(person.names.map(({ understood }) => understood)).map((key) => ({ whose, key, person })),
    );
    const ids = people.map((): string[] => []);
    if (asked.length === 0) return ids;
    const rows = await this.database.query<{ who: number; id: string }>(
      'SELECT who, id FROM cases_with_names($1, $2, $3, $4)',
      [
        asked.map(({ whose }) => whose),
        asked.map(({ key }) => key),
        asked.map(({ person }) => person.country?.understood ?? null),
        asked.map(({ person }) => yearOf(person.born?.understood)),
      ],
    );
    for (const { who, id } of rows) ids[who]!.push(id);
    return ids;
  }

  /** Those of the ids, and of the references, that the viewer sees, as she is told of them. */
  async people(viewer: Viewer, ids: readonly string[], references: readonly string[] = []): Promise<KnownPerson[]> {
    if (ids.length + references.length === 0) return [];
    const found = await this.database.query<KnownPerson>(
      `SELECT d.id, d.reference, d.gender, d.born, d.country, d.nationalities, d.professions, d.rights, d.summary,
              (SELECT coalesce(json_agg(json_build_object('text', n.text, 'lang', n.lang, 'kind', n.kind) ORDER BY n.position), '[]')
                 FROM defender_name n WHERE n.defender_id = d.id AND ${factTold(viewer.facts, 'n.sensitivity')}) AS names
         FROM defender d
        WHERE (d.id = ANY ($1::uuid[]) OR d.reference = ANY ($2::text[])) AND ${visibleTo(viewer, 'd')}`,
      [ids, references],
    );
    if (audienceOf(viewer) === null) return found; // whoever keeps the record is told every fact of it
    return this.defenders.getMany(
      viewer,
      found.map(({ id }) => id),
    );
  }

  /** Those of the cases that exist for the viewer. */
  async there(viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const found = await this.database.query<{ id: string }>(
      `SELECT d.id FROM defender d WHERE d.id = ANY ($1::uuid[]) AND ${visibleTo(viewer, 'd')}`,
      [ids],
    );
    return new Set(found.map(({ id }) => id));
  }

  /** The events of these cases that count, as far as the viewer is told them. */
  async events(viewer: Viewer, ids: readonly string[]): Promise<Map<string, KnownEvent[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<KnownEvent & { defenderId: string }>(
      `SELECT e.defender_id AS "defenderId", e.id, e.kind, e.date, e.sentence, e.place, e.summary,
              (SELECT coalesce(json_agg(json_build_object('title', c.title, 'url', c.url, 'date', c.date, 'quote', c.quote)
                                        ORDER BY c.position), '[]')
                 FROM citation c WHERE c.event_id = e.id AND ${factTold(viewer.facts, 'c.sensitivity')}) AS citations
         FROM event e
        WHERE e.defender_id = ANY ($1::uuid[]) AND e.retracted_at IS NULL
          AND ${ofVisible(viewer, 'e.defender_id', 'levelled')} AND ${factTold(viewer.facts, 'e.sensitivity')}
        ORDER BY e.position`,
      [ids],
    );
    return groupBy(rows, (row) => row.defenderId);
  }

  /** Joint cases by reference or name, whatever upper and lower case: the id of each. */
  async groups(viewer: Viewer, names: readonly string[]): Promise<Map<string, string>> {
    const wanted = [...new Set(names.map((name) => name.toLowerCase()))];
    if (wanted.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; reference: string; name: string }>(
      `SELECT g.id, lower(g.reference) AS reference, lower(g.name) AS name FROM case_group g
        WHERE (lower(g.reference) = ANY ($1::text[]) OR lower(g.name) = ANY ($1::text[])) AND ${groupVisibleTo(viewer, 'g.id')}
        ORDER BY g.seq`,
      [wanted],
    );
    const found = new Map<string, string>();
    for (const { id, name } of rows) if (!found.has(name)) found.set(name, id);
    for (const { id, reference } of rows) found.set(reference, id); // a reference tells more than a name
    return found;
  }

  /** Opens cases that are about to be registered to whoever registers them, where her role alone would not show them. */
  async openToOneself({ accountId, userId }: Viewer, ids: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO case_opening (defender_id, account_id, opened_by, reason)
       SELECT id, $2, $3, 'made the case narrower' FROM unnest($1::uuid[]) AS id`,
      [ids, accountId, userId],
    );
  }
}

/** The year of a birth, where the date begins with one. */
const yearOf = (born: string | undefined): string | null => /^\d{4}/.exec(born ?? '')?.[0] ?? null;
