import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noteForTrail, touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { Conflict, ifThere, Invalid, NotFound } from '../lib/errors';
import { parsePartialDate } from '../lib/partial-date';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { TimelineEvent } from '../timeline/timeline';
import { TimelineService } from '../timeline/timeline.service';
import { ActionsRepository } from './actions.repository';
import type { ActionDone, AlertPlace, Handling } from './handling';
import { ActionInput } from './handling.dto';
import { HandlingService } from './handling.service';

/** What was done, with the events that tell it. */
export interface ActionShown extends ActionDone {
  /** One for each case; retracted ones too. */
  told: TimelineEvent[];
  retracted: boolean;
}

/**
 * What is done on the occasion of an alert: an event on the timeline of each case that the alert concerns. Whoever may
 * handle alerts records through this door what she could not record otherwise, and takes back through it what it holds.
 */
@Injectable()
export class ActionsService {
  constructor(
    private readonly database: Database,
    private readonly handling: HandlingService,
    private readonly actions: ActionsRepository,
    private readonly timeline: TimelineService,
    private readonly defenders: DefendersService,
    private readonly clock: Clock,
  ) {}

  /**
   * Logs what was done on each case that the alert concerns.
   * @returns its id, the same for all of them
   * @throws NotFound, Invalid when it is still to come, Conflict when somebody changed the handling since
   */
  use(viewer: Viewer, place: AlertPlace, input: ActionInput, version?: number): Promise<string> {
    const first = parsePartialDate(input.date).earliest;
    if (first !== null && first > this.clock.today())
      throw new Invalid([{ path: 'date', message: 'is still to come. Log what was done once it is done.' }]);
    return this.database.transaction(viewer, async () => {
      const { alert, handling } = await this.handling.change(viewer, place, version, () => ({
        putOffUntil: null,
        putOffReason: null,
      }));
      const events: ActionDone['events'] = [];
      for (const defenderId of await this.onWhom(viewer, (alert ?? handling).concerned)) {
        const { id } = await this.timeline.record(viewer, defenderId, eventOf(input));
        events.push({ eventId: id, defenderId });
      }
      const useId = randomUUID();
      await this.actions.add(viewer, handling.id, { useId, reach: input.reach?.trim() || null, events });
      noteForTrail({ kind: input.kind });
      return useId;
    });
  }

  /** Retracts what was logged, on each case. @throws NotFound, Conflict when it is retracted already */
  undo(viewer: Viewer, place: AlertPlace, useId: string, reason: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const { handling } = await this.handling.change(viewer, place, undefined, () => ({}));
      const { told } = await this.get(viewer, handling, useId);
      const standing = told.filter((event) => !event.retractedAt);
      if (standing.length === 0) throw new Conflict('This is retracted already.');
      for (const { id, version } of standing) await this.timeline.retract(viewer, id, version, reason);
    });
  }

  /** What was done, the newest first, as far as the viewer is told it. */
  async of(viewer: Viewer, handling: Handling): Promise<ActionShown[]> {
    const place = (id: string): number => handling.concerned.indexOf(id);
    const done = await this.actions.of(viewer, handling.id);
    const shown: ActionShown[] = [];
    for (const action of done) {
      const told: TimelineEvent[] = [];
      const inOrder = [...action.events].sort((a, b) => place(a.defenderId) - place(b.defenderId));
      for (const { eventId } of inOrder) {
        const event = await this.timeline.get(viewer, eventId).catch(ifThere);
        if (event) told.push(event);
      }
      if (told.length > 0) shown.push({ ...action, told, retracted: told.every((event) => event.retractedAt) });
    }
    return shown;
  }

  /** @throws NotFound */
  async get(viewer: Viewer, handling: Handling, useId: string): Promise<ActionShown> {
    const found = (await this.of(viewer, handling)).find((one) => one.useId === useId.toLowerCase());
    if (!found) throw new NotFound('Nothing such was logged on the occasion of this alert.');
    return found;
  }

  /** Those of whom it is logged, in their order. */
  private async onWhom(viewer: Viewer, concerned: string[]): Promise<string[]> {
    const seen = new Set((await this.defenders.getMany(viewer, concerned)).map(({ id }) => id));
    const whom = concerned.filter((id) => seen.has(id));
    whom.forEach(touchCase);
    return whom;
  }
}

function eventOf({ kind, date, summary, url, title }: ActionInput) {
  const source = url !== undefined || title !== undefined ? [{ ...(title && { title }), ...(url && { url }) }] : [];
  return { kind, date, summary, ...(source.length > 0 && { citations: source }) };
}
