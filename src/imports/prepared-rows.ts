import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { levelNumber } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import type { Day } from '../lib/calendar-date';
import { nearIds } from '../lib/near-ids';
import { dayIn } from '../lib/zoned-day';
import { type Reckoned, reckoned } from '../milestones/case-clock.service';
import { factsIn, type FactsOfEvent, type FactsOfPerson } from '../milestones/case-facts.repository';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { inSteps } from '../platform/in-steps';
import type { Batch, KeptRow } from './batch';
import { mustBeOpened, type NewCaseRows, rowsOfNewCase } from './case-writing';
import { planOf, type RowPlan, withoutRepeats } from './chunk-plan';
import { eventInput, newCase } from './proposal-inputs';
import { RowsRepository } from './rows.repository';

/** A case that a row of the file may become. */
export interface CaseToBe {
  id: string;
  rows: NewCaseRows;
  /** What its events add up to. */
  reckoned: Reckoned;
  mustBeOpened: boolean;
}

/** A row with what is to be done with it. */
export interface Prepared {
  row: KeptRow;
  plan: RowPlan;
  /** Where the plan is a new case. */
  toBe?: CaseToBe;
}

/** What a chunk needs that can be made before its transaction begins, and for whom and when it was made. */
export interface PreparedChunk {
  rows: Prepared[];
  newId: () => string;
  viewer: Viewer;
  version: number;
  after: number;
  /** In UTC: on this day the events are recorded. */
  day: Day;
}

/** Makes ready what a chunk writes: the rows as they stand, read by the rules of the forms, and all that follows from them. */
@Injectable()
export class PreparedRows {
  constructor(
    private readonly database: Database,
    private readonly rows: RowsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Invalid when the forms would refuse a row */
  async prepare(viewer: Viewer, batch: Batch, after: number, size: number): Promise<PreparedChunk> {
    const found = await this.rows.toDo(batch.id, after, size);
    const planned = withoutRepeats(found.map((row) => ({ row, plan: planOf(row) })));
    const [newId, today] = [nearIds(), this.clock.today()];
    const day = dayIn(this.clock.now(), 'UTC');
    const prepare = ({ row, plan }: Prepared): Prepared =>
      plan.kind === 'create' ? { row, plan, toBe: caseToBe(viewer, batch, row, newId, today, day) } : { row, plan };
    const rows = await inSteps(planned.values(), prepare);
    return { rows, newId, viewer, version: batch.version, after, day };
  }

  /**
   * The same beside the open transaction, for the chunk that comes after it. It fails in no case: what cannot be prepared is
   * tried again when its turn has come.
   */
  ahead(viewer: Viewer, batch: Batch, after: number, size: number): Promise<PreparedChunk | undefined> {
    return this.database
      .apart(() => this.database.transaction(viewer, () => this.prepare(viewer, batch, after, size)))
      .catch(() => undefined);
  }
}

/**
 * Does what was prepared hold, now that the batch is locked? Rows are answered and corrected only while nothing is being
 * written, and each of these steps gives the batch another version.
 */
export const holds = (chunk: PreparedChunk, viewer: Viewer, batch: Batch, at: Date): boolean =>
  chunk.version === batch.version &&
  chunk.after === batch.done &&
  chunk.day === dayIn(at, 'UTC') &&
  isDeepStrictEqual(chunk.viewer, viewer);

/** What tells apart the references that this batch gives. */
export const shortOf = ({ id }: Batch): string => id.slice(0, 6).toUpperCase();

function caseToBe(
  viewer: Viewer,
  batch: Batch,
  row: KeptRow,
  newId: () => string,
  today: Day,
  recordedOn: Day,
): CaseToBe {
  const { person, events } = row.said!;
  const reference = person.reference?.understood ?? `I-${shortOf(batch)}-${row.number}`;
  const input = newCase(viewer, person, batch.mapping!.defaults.confidentiality, today, reference);
  const rows = rowsOfNewCase(newId, input, events.map(eventInput));
  const facts = factsIn(
    rows.defender as unknown as FactsOfPerson,
    rows.events.map((event) => ({ ...(event as unknown as FactsOfEvent), recorded_on: recordedOn })),
  );
  const id = rows.defender.id as string;
  return {
    id,
    rows,
    reckoned: reckoned(id, { level: levelNumber(input.confidentiality ?? null), ...facts }),
    mustBeOpened: mustBeOpened(viewer, input),
  };
}
