import { audienceOf } from '../access/domain/audience';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';

/**
 * SQL: each of the cases `chosen` with everything that the viewer is told of it, as rows of `StoredCase`. One statement,
 * so that all of it is of one moment, however long the reading takes. `chosen` gives the columns id and place, and says
 * itself which cases exist for the viewer; `told` is the same question as in EventRepository, asked of what hangs on them.
 */
export function casesWith(viewer: Viewer, chosen: string): string {
  const audience = audienceOf(viewer);
  const standing = audience === 'partner' ? 'AND e.retracted_at IS NULL' : '';
  return `
SELECT d.id, d.reference, d.gender, d.born, d.country, d.nationalities, d.professions, d.rights, d.summary, d.confidentiality, d.stance,
       d.sensitivity, ${audience === null ? 'NULL' : untold} AS untold,
       (SELECT json_agg(json_build_array(n.text, n.lang, n.kind, n.sensitivity) ORDER BY n.position)
          FROM defender_name n WHERE n.defender_id = d.id) AS names,
       (SELECT json_object_agg(a.scope, json_build_object('value', a.value, 'by', a.answered_by, 'on', a.answered_on,
               'how', a.how, 'reviewOn', a.review_on, 'ground', a.ground, 'groundNote', a.ground_note))
          FROM consent a WHERE a.defender_id = d.id) AS answers,
       (SELECT json_agg(json_build_array(e.kind, e.date, e.place, e.summary, e.sentence, e.release_type, e.retracted_at,
               e.sensitivity, c.list, e.legal) ORDER BY e.earliest NULLS LAST, e.position, e.id)
          FROM event e
          LEFT JOIN LATERAL (
            SELECT json_agg(json_build_array(c.title, c.url, c.published, c.date, c.quote, c.reliability, c.sensitivity)
                     ORDER BY c.position) AS list
              FROM citation c WHERE c.event_id = e.id AND ${factTold(viewer.facts, 'c.sensitivity')}) c ON true
         WHERE e.defender_id = d.id AND ${factTold(viewer.facts, 'e.sensitivity')} ${standing}) AS events
  FROM (${chosen}) AS chosen JOIN defender d ON d.id = chosen.id
 ORDER BY chosen.place, d.seq`;
}

/**
 * SQL: is something kept from the viewer, and does it bear on status, days and dates? The functions look past row
 * security for that alone (migration 0011).
 */
const untold = `CASE WHEN d.id IN (SELECT partly_told_cases()) THEN 'custody'
            WHEN d.id IN (SELECT untold_cases()) THEN 'something' END`;
