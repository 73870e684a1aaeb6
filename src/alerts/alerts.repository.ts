import { Injectable } from '@nestjs/common';
import { factLevel, type Sensitivity } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { groupVisibleTo, ofVisible, visibleTo } from '../access/visibility';
import { DayCountConvention } from '../milestones/domain/occurrences';
import { Person } from '../defenders/domain/publicity';
import { healthKinds } from '../custody/domain/health-kinds';
import { Day } from '../lib/calendar-date';
import { groupBy } from '../lib/group-by';
import { periodHolds } from '../custody/custody.repository';
import { Database } from '../platform/database';
import { AlertSource } from './domain/alert';
import { isDisputed } from '../sources/domain/conflicts';
import { JointCase } from './domain/merge';

interface MemberRow {
  id: string;
  reference: string;
  name: string;
  hashtag: string | null;
  day_count: DayCountConvention | null;
  defender_id: string;
  from_day: Day | null;
  to_day: Day | null;
}

type NameRow = Person['names'][number] & { defender_id: string };

interface SourceRow {
  event_id: string;
  title: string | null;
  url: string | null;
  published: string | null;
  date: string | null;
  sensitivity: Sensitivity | null;
  /** The date of the event; null where the source states none of its own. */
  event_date: string | null;
}

/** The sources of an event: all, and those of which the public may be told. */
export interface SourcesOfEvent {
  task: AlertSource[];
  public: AlertSource[];
  disputed: boolean;
}

/** An event that the public must not be told without more. */
export interface WithheldEvent {
  id: string;
  defenderId: string;
  /** Is it told less widely than the case? Otherwise it speaks of health, which needs a consent of its own. */
  narrower: boolean;
  bears: boolean;
}

const sourceOf = ({ title, url, published }: SourceRow): AlertSource => ({
  ...(title && { title }),
  ...(url && { url }),
  ...(published && { published }),
});

/** Reads what alerts speak of: joint cases, people, sources. Each question is asked once for a whole window. */
@Injectable()
export class AlertsRepository {
  constructor(private readonly database: Database) {}

  /** The joint cases to which any of these defenders ever belonged, with all their members in order. */
  async groupsOf(viewer: Viewer, defenderIds: string[]): Promise<JointCase[]> {
    if (defenderIds.length === 0) return [];
    return this.jointCases(
      viewer,
      `g.id IN (SELECT group_id FROM group_member WHERE defender_id = ANY($1::uuid[]))`,
      defenderIds,
    );
  }

  /** One joint case; none when there is no such. */
  group(viewer: Viewer, id: string): Promise<JointCase[]> {
    return this.jointCases(viewer, `g.id = $1`, id);
  }

  private async jointCases(viewer: Viewer, which: string, parameter: unknown): Promise<JointCase[]> {
    const rows = await this.database.query<MemberRow>(
      `SELECT g.id, g.reference, g.name, g.hashtag, g.day_count, m.defender_id, m.from_day, m.to_day
         FROM case_group g JOIN group_member m ON m.group_id = g.id
        WHERE ${which} AND ${groupVisibleTo(viewer, 'g.id')} ORDER BY g.seq, m.position`,
      [parameter],
    );
    const groups = new Map<string, JointCase>();
    for (const row of rows) {
      const { id, reference, name, hashtag, day_count } = row;
      const group = groups.get(id) ?? { id, reference, name, hashtag, dayCount: day_count ?? 'exclusive', members: [] };
      groups.set(id, group);
      group.members.push({ defenderId: row.defender_id, fromDay: row.from_day, toDay: row.to_day });
    }
    return [...groups.values()];
  }

  /** Members of joint cases that count the first day; with `among`, only those of them. */
  async countedInclusively(viewer: Viewer, among?: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      // First the joint cases, then their members: each row of a membership asks whether its joint case is seen.
      `SELECT DISTINCT m.defender_id AS id
         FROM case_group g, LATERAL (SELECT m.defender_id FROM group_member m WHERE m.group_id = g.id OFFSET 0) AS m
        WHERE g.day_count = 'inclusive' AND ${groupVisibleTo(viewer, 'g.id')} AND ($1::uuid[] IS NULL OR m.defender_id = ANY($1::uuid[]))`,
      [among ?? null],
    );
    return rows.map((r) => r.id);
  }

  async people(viewer: Viewer, defenderIds: string[]): Promise<Map<string, Person>> {
    if (defenderIds.length === 0) return new Map();
    const people = await this.database.query<Omit<Person, 'names'>>(
      `SELECT d.id, d.reference, d.gender, d.confidentiality, d.stance, d.sensitivity, coalesce((
                SELECT jsonb_object_agg(c.scope, jsonb_build_object('value', c.value, 'reviewOn', c.review_on, 'ground', c.ground))
                  FROM consent c WHERE c.defender_id = d.id), '{}') AS answers
         FROM defender d
        WHERE d.id = ANY($1::uuid[]) AND ${visibleTo(viewer, 'd')}`,
      [defenderIds],
    );
    const names = await this.database.query<NameRow>(
      `SELECT defender_id, text, lang, kind, sensitivity FROM defender_name WHERE defender_id = ANY($1::uuid[]) ORDER BY position`,
      [defenderIds],
    );
    const namesOf = groupBy(names, (name) => name.defender_id);
    return new Map(people.map((p) => [p.id, { ...p, names: namesOf.get(p.id) ?? [] }]));
  }

  /** The sources of events, in the order in which they were given, and whether they contradict each other on the date. */
  async sources(viewer: Viewer, eventIds: string[]): Promise<Map<string, SourcesOfEvent>> {
    if (eventIds.length === 0) return new Map();
    const rows = await this.database.query<SourceRow>(
      `SELECT c.event_id, c.title, c.url, c.published, c.date, c.sensitivity,
              CASE WHEN c.date IS NOT NULL THEN e.date END AS event_date
         FROM citation c JOIN event e ON e.id = c.event_id
        WHERE c.event_id = ANY($1::uuid[]) AND ${ofVisible(viewer, 'e.defender_id', 'levelled')}
        ORDER BY c.event_id, c.position`,
      [eventIds],
    );
    return new Map(
      [...groupBy(rows, (row) => row.event_id)].map(([id, citations]) => {
        const date = citations.find((c) => c.event_date !== null)?.event_date;
        const open = citations.filter((c) => factLevel(c.sensitivity) === 0);
        return [
          id,
          {
            task: citations.map(sourceOf),
            public: open.map(sourceOf),
            disputed: date != null && isDisputed({ date, citations }),
          },
        ];
      }),
    );
  }

  /** What the public is not told: of these people what bears on their custody, and of these events any. */
  async withheld(viewer: Viewer, defenderIds: string[], eventIds: string[]): Promise<WithheldEvent[]> {
    if (defenderIds.length === 0) return [];
    const narrower = `e.sensitivity IN ('partners', 'internal', 'restricted')`;
    return this.database.query<WithheldEvent>(
      `SELECT e.id, e.defender_id AS "defenderId", true AS narrower, bears_on_custody(e.kind) AS bears FROM event e
        WHERE e.defender_id = ANY($1::uuid[]) AND ${narrower} AND e.retracted_at IS NULL
          AND (bears_on_custody(e.kind) OR e.id = ANY($2::uuid[])) AND ${ofVisible(viewer, 'e.defender_id', 'levelled')}
        UNION ALL
       SELECT e.id, e.defender_id, false, false FROM event e
        WHERE e.id = ANY($2::uuid[]) AND e.kind = ANY($3::text[]) AND ${ofVisible(viewer, 'e.defender_id', 'levelled')}`,
      [defenderIds, eventIds, healthKinds],
    );
  }

  /** References of everybody who is held on the day: the census. */
  async heldOn(viewer: Viewer, day: Day): Promise<string[]> {
    const rows = await this.database.query<{ reference: string }>(
      `SELECT d.reference FROM custody_period p JOIN defender d ON d.id = p.defender_id
        WHERE p.standing = 'held' AND ${periodHolds('p', '$1')} AND ${visibleTo(viewer, 'd')} ORDER BY d.seq`,
      [day],
    );
    return rows.map((r) => r.reference);
  }
}
