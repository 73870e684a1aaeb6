import { isSubmissionForm } from '../submissions/drafting/submission';
import { everything } from './domain/templates';
import type { Export } from './export';

/** What of an export decides by what its cases are told. */
type Told = Pick<Export, 'audience' | 'template' | 'identityDocuments'>;

/** Does consent decide what the file tells? Colleagues are told by level alone, but for what the UN would be told. */
const goesByConsent = ({ audience, template }: Told): boolean => audience !== 'internal' || isSubmissionForm(template);

/**
 * SQL: a SHA-256 of everything that decides what may be told of the case `d` today, and of nothing that is told: its
 * level, stance and answers, the word on each name, event, source and photograph, what was retracted or taken away, who
 * stands in a joint case with it, what was erased. Two that differ say that something was decided in between.
 *
 * An event or a source that was recorded after `since` counts only where a word stands on it: a case that grows by one
 * does not close the files that were made of it. Wording does not count either. A field that is emptied counts, since what
 * stood in it may have had to go; so does one that is filled in, which cannot be told from it. A day on which an answer was
 * to be asked for again counts. Where sealed records stand in the file, each correction of one does.
 *
 * @param cases SQL: ids of all cases of which a digest is asked for
 */
export const tellingDigest = (one: Told, cases: string, since: string, today: string): string =>
  `sha256(convert_to(jsonb_build_array(
  ${goesByConsent(one) ? `${consent(today)},` : ''} d.sensitivity,
  ARRAY[${filled}],
  (SELECT jsonb_agg(jsonb_build_array(n.text, n.kind, n.sensitivity) ORDER BY n.text, n.kind, n.sensitivity)
     FROM defender_name n WHERE n.defender_id = d.id),
  (SELECT jsonb_agg(jsonb_build_array(e.id, e.sensitivity, e.retracted_at IS NULL, num_nulls(e.place), num_nulls(e.summary),
                      num_nulls(e.release_type), ${keys('e.sentence')}, ${keys('e.legal')},
                      (SELECT jsonb_agg(jsonb_build_array(c.id, c.position, c.sensitivity) ORDER BY c.position, c.id)
                         FROM citation c WHERE c.event_id = e.id
                          AND (c.recorded_at <= ${since}::timestamptz OR c.sensitivity IS NOT NULL))) ORDER BY e.id)
     FROM event e
    WHERE e.defender_id = d.id AND (e.created_at <= ${since}::timestamptz OR e.sensitivity IS NOT NULL)),
  (${fellows(cases)}) -> d.id::text,
  (SELECT jsonb_build_array(p.sensitivity, p.version) FROM portrait p WHERE p.defender_id = d.id),
  (SELECT jsonb_agg(t.id ORDER BY t.id) FROM document t WHERE t.defender_id = d.id AND t.erased_at IS NOT NULL),
  ${sealedRecords(one, since)})::text, 'UTF8'))`;

/**
 * SQL: of each of `cases` (a query of ids), who stands in joint cases with it, as one object by id. It hangs on nothing of
 * the row around it, so it is worked out once, whatever the plan, and each joint case in it once: one of a thousand people
 * costs a thousand rows and not a million.
 */
const fellows = (cases: string): string => `SELECT jsonb_object_agg(s.id, s.told) FROM (
  SELECT member.id, jsonb_agg(jsonb_build_array(g.group_id, md5(array_to_string(g.ids, ','))) ORDER BY g.group_id) AS told
    FROM (SELECT f.group_id, array_agg(DISTINCT f.defender_id::text) AS ids FROM group_member f
           WHERE f.group_id IN (SELECT o.group_id FROM group_member o WHERE o.defender_id IN (${cases}))
           GROUP BY f.group_id) g, unnest(g.ids) AS member (id)
   GROUP BY member.id) s`;

const consent = (today: string): string => `
  d.confidentiality, d.stance, d.stance ->> 'review_on' < ${today}::text,
  (SELECT jsonb_agg(jsonb_build_array(a.scope, a.value, a.ground, a.review_on, a.review_on < ${today}::date)
                    ORDER BY a.scope)
     FROM consent a WHERE a.defender_id = d.id)`;

/** Which fields of a person are filled in, and how many entries a list has. */
const filled = [
  ...['gender', 'born', 'country', 'summary'].map((field) => `num_nonnulls(d.${field})`),
  ...['nationalities', 'professions', 'rights', 'festivals'].map((field) => `coalesce(cardinality(d.${field}), 0)`),
].join(', ');

/** Which parts of a fact that has several are filled in. */
const keys = (column: string): string => `jsonb_path_query_array(${column}, '$.keyvalue().key')`;

/** Those that were erased; of those that may stand in the file, also as which version. */
function sealedRecords({ identityDocuments, template }: Told, since: string): string {
  const all = template === everything.code;
  const of = all ? 'true' : identityDocuments ? `r.kind IN ('identity_document', 'residence')` : 'false';
  return `(SELECT jsonb_agg(jsonb_build_array(r.id, r.erased_at IS NULL, CASE WHEN ${of} THEN r.version END) ORDER BY r.id)
     FROM confidential_record r
    WHERE r.defender_id = d.id AND (r.erased_at IS NOT NULL OR ${of} AND r.created_at <= ${since}::timestamptz))`;
}
