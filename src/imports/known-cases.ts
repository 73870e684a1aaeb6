import { Injectable } from '@nestjs/common';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible, visibleTo } from '../access/visibility';
import { groupBy } from '../lib/group-by';
import { searchText } from '../lib/search-text';
import { Database } from '../platform/database';
import { nameForm } from './domain/name-forms';
import type { KnownEvent, KnownPerson, ProposedPerson } from './domain/import-model';

/** The letters of a name in order, however its parts are spaced and ordered: as `name_keys` of migration 0030. */
export const nameKey = (name: string): string =>
  [...searchText(name).replaceAll(' ', '')].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');

/** The keys by which a name is looked for: as it is written, without titles, and in simplified characters. */
const keysOfName = (name: string): string[] => {
  const { letters, simple } = nameForm(name);
  return [nameKey(name), nameKey(letters), nameKey(simple)];
};

/** Keys shorter than this are shared by too many. */
const shortest = 2;

/** The cases that Vigil has, as far as the importer may see them: nobody else is a candidate, and nobody else is noticed. */
@Injectable()
export class KnownCases {
  constructor(private readonly database: Database) {}

  /** Who may be meant by each of these people, by index: the same reference, or a name of the same letters. */
  async namesakes(viewer: Viewer, people: readonly ProposedPerson[]): Promise<KnownPerson[][]> {
    const references = [...new Set(people.flatMap(({ reference }) => (reference ? [reference.understood] : [])))];
    const keysOf = people.map((person) => [
      ...new Set(
        person.names.flatMap(({ understood }) => keysOfName(understood.text)).filter((key) => key.length >= shortest),
      ),
    ]);
    const keys = [...new Set(keysOf.flat())];
    const byKey = groupBy(
      keys.length === 0
        ? []
        : await this.database.query<{ key: string; id: string }>('SELECT key, id FROM cases_with_names($1)', [keys]),
      (row) => row.key,
    );
    const named = [...new Set([...byKey.values()].flat().map((row) => row.id))];
    const known = await this.people(viewer, named, references);
    const byId = new Map(known.map((one) => [one.id, one]));
    const byReference = new Map(known.map((one) => [one.reference, one]));
    return people.map(({ reference }, i) => {
      const found = new Set<KnownPerson>();
      const exact = reference && byReference.get(reference.understood);
      if (exact) found.add(exact);
      for (const { id } of keysOf[i]!.flatMap((key) => byKey.get(key) ?? [])) {
        const one = byId.get(id);
        if (one) found.add(one);
      }
      return [...found];
    });
  }

  /** Those of the ids, and of the references, that the viewer sees. */
  async people(viewer: Viewer, ids: readonly string[], references: readonly string[] = []): Promise<KnownPerson[]> {
    if (ids.length + references.length === 0) return [];
    return this.database.query<KnownPerson>(
      `SELECT d.id, d.reference, d.gender, d.born, d.country, d.professions, d.rights, d.summary,
              (SELECT coalesce(json_agg(json_build_object('text', n.text, 'lang', n.lang, 'kind', n.kind) ORDER BY n.position), '[]')
                 FROM defender_name n WHERE n.defender_id = d.id AND ${factTold(viewer.facts, 'n.sensitivity')}) AS names
         FROM defender d
        WHERE (d.id = ANY ($1::uuid[]) OR d.reference = ANY ($2::text[])) AND ${visibleTo(viewer, 'd')}`,
      [ids, references],
    );
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
