import { isSubmissionForm } from '../submissions/drafting/submission';
import type { Export } from './export';

/** Does consent decide what the file tells? Colleagues are told by level alone, but for what the UN would be told. */
export const goesByConsent = ({ audience, template }: Pick<Export, 'audience' | 'template'>): boolean =>
  audience !== 'internal' || isSubmissionForm(template);

/**
 * SQL: a SHA-256 of everything that decides what may be told of the case `d` today, and of nothing that is told: its
 * level, stance and answers, the word on each name, event, source and photograph, what was retracted or taken away, who
 * stands in a joint case with it, what was erased. Two that differ say that something was decided in between.
 *
 * An event that was recorded after `since` counts only where a word stands on it: a case that grows does not close the
 * files that were made of it. Wording does not count either. A day on which an answer was to be asked for again does.
 * @param byConsent `goesByConsent`: without it level, stance and answers are left out
 */
export const tellingDigest = (since: string, today: string, byConsent: boolean): string =>
  `sha256(convert_to(jsonb_build_array(
  ${byConsent ? `${consent(today)},` : ''} d.sensitivity,
  (SELECT jsonb_agg(jsonb_build_array(n.text, n.kind, n.sensitivity) ORDER BY n.text, n.kind, n.sensitivity)
     FROM defender_name n WHERE n.defender_id = d.id),
  (SELECT jsonb_agg(jsonb_build_array(e.id, e.sensitivity, e.retracted_at IS NULL,
                      (SELECT jsonb_agg(jsonb_build_array(c.position, c.sensitivity) ORDER BY c.position)
                         FROM citation c WHERE c.event_id = e.id AND c.sensitivity IS NOT NULL)) ORDER BY e.id)
     FROM event e
    WHERE e.defender_id = d.id AND (e.created_at <= ${since}::timestamptz OR e.sensitivity IS NOT NULL)),
  (SELECT jsonb_agg(DISTINCT jsonb_build_array(m.group_id, f.defender_id))
     FROM group_member m JOIN group_member f USING (group_id) WHERE m.defender_id = d.id),
  (SELECT jsonb_build_array(p.sensitivity, p.version) FROM portrait p WHERE p.defender_id = d.id),
  (SELECT jsonb_agg(t.id ORDER BY t.id) FROM document t WHERE t.defender_id = d.id AND t.erased_at IS NOT NULL),
  (SELECT jsonb_agg(r.id ORDER BY r.id) FROM confidential_record r
    WHERE r.defender_id = d.id AND r.erased_at IS NOT NULL))::text, 'UTF8'))`;

const consent = (today: string): string => `
  d.confidentiality, d.stance, d.stance ->> 'review_on' < ${today}::text,
  (SELECT jsonb_agg(jsonb_build_array(a.scope, a.value, a.ground, a.review_on, a.review_on < ${today}::date)
                    ORDER BY a.scope)
     FROM consent a WHERE a.defender_id = d.id)`;
