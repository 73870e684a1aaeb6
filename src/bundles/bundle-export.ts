import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/viewer';
import { Database } from '../platform/database';
import { bundleFormat, bundleVersion } from './bundle';

/** How many records were written. */
export interface Exported {
  defenders: number;
  groups: number;
}

/** Records that are fetched together. */
const together = 200;

/** Writes the database as one bundle, from one snapshot. */
@Injectable()
export class BundleExport {
  constructor(private readonly database: Database) {}

  /** Each line is a part of one JSON document; a defender or a group to a line. Says how many there were. */
  async write(viewer: Viewer, write: (line: string) => void | Promise<void>): Promise<Exported> {
    return this.database.transaction(viewer, async () => {
      const count: Exported = { defenders: 0, groups: 0 };
      // A cursor reads from the snapshot of its one statement, however long the reader takes.
      await this.database.query(`DECLARE bundle NO SCROLL CURSOR FOR ${everything}`);
      await write(`{"format": "${bundleFormat}", "version": ${bundleVersion}, "defenders": [`);
      let list: keyof Exported = 'defenders';
      let held: string | undefined;
      for (;;) {
        const rows = await this.database.query<{ list: keyof Exported; record: string }>(
          `FETCH ${together} FROM bundle`,
        );
        if (rows.length === 0) break;
        for (const row of rows) {
          if (held !== undefined) await write(row.list === list ? `${held},` : held);
          if (row.list !== list) await write('], "groups": [');
          [list, held] = [row.list, row.record];
          count[list]++;
        }
      }
      if (held !== undefined) await write(held);
      await write(list === 'groups' ? ']}' : '], "groups": []}');
      return count;
    });
  }
}

/** A JSON list of rows in their order, or null when there are none and the list was not stated to be empty. */
const list = (item: string, from: string, order: string, empty: string): string =>
  `coalesce((SELECT json_agg(${item} ORDER BY ${order}) FROM ${from}), CASE WHEN ${empty} THEN '[]'::json END)`;

const stripped = (...pairs: string[]): string => `json_strip_nulls(json_build_object(${pairs.join(', ')}))`;

const citation = stripped(
  `'title', c.title, 'url', c.url, 'published', c.published, 'date', c.date, 'quote', c.quote, 'reliability', c.reliability, 'sensitivity', c.sensitivity`,
);
const event = stripped(
  `'kind', e.kind, 'date', e.date, 'place', e.place, 'summary', e.summary, 'sentence', e.sentence`,
  `'release_type', e.release_type, 'legal', e.legal, 'preferred_reason', e.preferred_reason, 'sensitivity', e.sensitivity`,
  `'citations', ${list(citation, 'citation c WHERE c.event_id = e.id', 'c.position', `'citations' = ANY(e.stated_none)`)}`,
);
const name = stripped(`'text', n.text, 'lang', n.lang, 'kind', n.kind, 'sensitivity', n.sensitivity`);
const answerParts = ['by', 'on', 'how', 'review_on', 'ground', 'ground_note'];
const answerColumn = (part: string): string => (part === 'by' || part === 'on' ? `answered_${part}` : part);
/** The bare word where nothing more is known of the answer. */
const answer = `CASE WHEN num_nonnulls(${answerParts.map((part) => `a.${answerColumn(part)}`).join(', ')}) = 0
  THEN to_json(a.value)
  ELSE ${stripped(`'value', a.value`, ...answerParts.map((part) => `'${part}', a.${answerColumn(part)}`))} END`;
const consent = `coalesce(
  (SELECT json_object_agg(a.scope, ${answer} ORDER BY a.scope) FROM consent a WHERE a.defender_id = d.id),
  CASE WHEN 'consent' = ANY(d.stated_none) THEN '{}'::json END)`;
const defender = stripped(
  `'reference', d.reference, 'names', ${list(name, 'defender_name n WHERE n.defender_id = d.id', 'n.position', 'true')}`,
  `'gender', d.gender, 'born', d.born, 'birthday_calendar', d.birthday_calendar, 'festivals', d.festivals, 'country', d.country, 'nationalities', d.nationalities, 'professions', d.professions, 'rights', d.rights`,
  `'summary', d.summary, 'confidentiality', d.confidentiality, 'consent', ${consent}`,
  `'stance', d.stance, 'sensitivity', d.sensitivity`,
  `'events', ${list(event, 'event e WHERE e.defender_id = d.id AND e.retracted_at IS NULL', 'e.position, e.id', `'events' = ANY(d.stated_none)`)}`,
);
const member = stripped(
  `'defender', (SELECT reference FROM defender WHERE id = m.defender_id), 'from', m.from_date, 'to', m.to_date`,
);
const group = stripped(
  `'reference', g.reference, 'name', g.name, 'hashtag', g.hashtag, 'day_count', g.day_count`,
  `'members', ${list(member, 'group_member m WHERE m.group_id = g.id', 'm.position', 'true')}`,
);

// A cursor is never run in parallel, so the second half follows the first, each in its own order.
const everything = `
  (SELECT 'defenders' AS list, ${defender}::text AS record FROM defender d ORDER BY d.seq)
  UNION ALL
  (SELECT 'groups', ${group}::text FROM case_group g ORDER BY g.seq)`;
