import { factLevel } from '../../../src/access/domain/audience';
import { levelNumber, levels } from '../../../src/access/domain/levels';
import { bearsOnCustody } from '../../../src/custody/domain/bears-on-custody';
import { standingIn } from '../../../src/custody/domain/custody';
import type { Custody } from '../../../src/custody/domain/custody-record';
import type { Standing } from '../../../src/custody/domain/custody-status';
import type { EventKind } from '../../../src/custody/domain/event-kinds';
import type { Answers } from '../../../src/defenders/domain/consent';
import type { Person } from '../../../src/defenders/domain/publicity';
import type { Day } from '../../../src/lib/calendar-date';
import { parsePartialDate } from '../../../src/lib/partial-date';
import { type CaseFacts, custodyOfCase, milestonesOf } from '../../../src/milestones/domain/case-milestones';
import type { MilestoneBasis } from '../../../src/milestones/domain/milestone';
import type { World } from '../../world';

interface EventRow {
  id: string;
  kind: EventKind;
  date: string;
  sentence: CaseFacts['events'][number]['sentence'];
  releaseType: CaseFacts['events'][number]['releaseType'];
  sensitivity: Person['names'][number]['sensitivity'];
  retracted: boolean;
  recordedOn: Day;
  preferred: string | null;
  /** Sources with a date of their own that were recorded after the event. */
  claims: { id: string; date: string; on: Day }[];
}

/** A case as it was entered, and what the pure rules make of it: nothing is read that Vigil has worked out. */
export interface KnownCase {
  id: string;
  reference: string;
  level: number;
  country: string | null;
  person: Person;
  answeredOn: string | null;
  stanceOwner: string | null;
  events: EventRow[];
  custody: Custody;
  bases: MilestoneBasis[];
}

const reading = `
  SELECT d.id, d.reference, d.confidentiality, d.country, d.born, d.gender, d.stance, d.sensitivity,
         d.birthday_calendar AS "birthdayCalendar", d.festivals,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('text', n.text, 'lang', n.lang, 'kind', n.kind,
            'sensitivity', n.sensitivity) ORDER BY n.position), '[]') FROM defender_name n WHERE n.defender_id = d.id) AS names,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('scope', c.scope, 'value', c.value, 'reviewOn', c.review_on,
            'ground', c.ground, 'answeredOn', c.answered_on)), '[]') FROM consent c WHERE c.defender_id = d.id) AS consent,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'date', e.date, 'sentence', e.sentence,
            'releaseType', e.release_type, 'sensitivity', e.sensitivity, 'retracted', e.retracted_at IS NOT NULL,
            'recordedOn', (e.created_at AT TIME ZONE 'UTC')::date, 'preferred', e.preferred_reason,
            'claims', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'date', q.date,
               'on', (q.recorded_at AT TIME ZONE 'UTC')::date)), '[]')
               FROM citation q WHERE q.event_id = e.id AND q.date IS NOT NULL
                AND q.recorded_at > e.created_at + interval '1 minute')) ORDER BY e.position), '[]')
            FROM event e WHERE e.defender_id = d.id) AS events
    FROM defender d`;

type Consent = { scope: string; value: string; reviewOn: Day | null; ground: string | null; answeredOn: string | null };

/** Reads cases past the application. @param ids null: all of them */
export async function readCases(world: World, ids: readonly string[] | null): Promise<KnownCase[]> {
  const rows = await world.sql(`${reading} WHERE $1::uuid[] IS NULL OR d.id = ANY ($1::uuid[]) ORDER BY d.seq`, [ids]);
  return rows.map((row) => {
    const consent = row.consent as Consent[];
    const events = row.events as EventRow[];
    const facts: CaseFacts = {
      born: row.born === null ? null : parsePartialDate(row.born),
      country: row.country,
      birthdayCalendar: row.birthdayCalendar,
      festivals: row.festivals,
      events: events
        .filter((event) => !event.retracted)
        .map(({ id, kind, date, sentence, releaseType, recordedOn }) => ({
          id,
          kind,
          date: parsePartialDate(date),
          sentence,
          releaseType,
          recordedOn,
        })),
    };
    const { id, reference, confidentiality, stance, sensitivity, names, gender, country } = row;
    const answers = Object.fromEntries(consent.map(({ scope, ...answer }) => [scope, answer])) as unknown as Answers;
    const custody = custodyOfCase(facts);
    return {
      id,
      reference,
      level: levelNumber(levels.includes(confidentiality) ? confidentiality : null),
      country,
      person: { id, reference, confidentiality, stance, sensitivity, names, gender, answers },
      answeredOn: consent.find(({ scope }) => scope === 'public_name')?.answeredOn ?? null,
      stanceOwner: stance?.owner ?? null,
      events,
      custody,
      bases: milestonesOf(facts, custody),
    };
  });
}

export const standingOn = ({ custody }: KnownCase, day: Day): Standing | null => {
  const period = custody.periods.find(({ from, to }) => from <= day && (to === null || day < to));
  return period ? standingIn(period) : null;
};

const untold = ({ sensitivity }: EventRow, facts: number): boolean => factLevel(sensitivity ?? null) > facts;

/** Would status, days and dates give away what somebody who is told facts up to this level must not know? */
export function isPartlyTold({ events, person }: KnownCase, facts: number): boolean {
  if (facts >= 3) return false;
  const { born, country } = person.sensitivity ?? {};
  if (Math.max(factLevel(born ?? null), factLevel(country ?? null)) > facts) return true;
  return events.some((one) => !one.retracted && untold(one, facts) && (facts < 2 || bearsOnCustody(one.kind)));
}

/** The dates of a case that somebody may know. */
export function basesTold(one: KnownCase, facts: number): MilestoneBasis[] {
  if (facts >= 3) return one.bases;
  if (isPartlyTold(one, facts)) return [];
  const secret = new Set(one.events.filter((event) => untold(event, facts)).map(({ id }) => id));
  return secret.size === 0
    ? one.bases
    : one.bases.filter(({ eventIds, rule }) => rule !== 'STALE' && !eventIds.some((id) => secret.has(id)));
}
