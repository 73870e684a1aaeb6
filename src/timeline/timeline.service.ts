import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { DefenderRepository } from '../defenders/defender.repository';
import { DefendersService } from '../defenders/defenders.service';
import { Conflict, NotFound } from '../lib/errors';
import type { Page, PageAsked } from '../lib/page';
import { CaseClock } from '../milestones/case-clock.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { CitationRows } from './citation-rows';
import { eventColumns } from './event-columns';
import { CitationInput, EventInput } from './event.dto';
import { Event } from './event.entity';
import { EventRepository } from './event.repository';
import { refuseOpening } from './refuse-opening';
import type { CitationOfEvent, Timeline, TimelineEvent } from './timeline';

/** What happened to a defender. Each change also works out again what the events add up to. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly defendersService: DefendersService,
    private readonly defenders: DefenderRepository,
    private readonly events: EventRepository,
    private readonly citations: CitationRows,
    private readonly caseClock: CaseClock,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async show(viewer: Viewer, defenderId: string): Promise<Timeline> {
    return {
      defender: await this.defendersService.get(viewer, defenderId),
      events: await this.events.of(viewer, defenderId),
    };
  }

  /** A part of the same events in the same order. @throws NotFound */
  async page(viewer: Viewer, defenderId: string, page: PageAsked): Promise<Page<TimelineEvent>> {
    if (!(await this.defenders.exists(viewer, defenderId))) throw new NotFound('There is no such defender.');
    return this.events.page(viewer, defenderId, page);
  }

  /** @throws NotFound */
  async get(viewer: Viewer, eventId: string): Promise<TimelineEvent> {
    const event = await this.events.find(viewer, eventId);
    if (!event || !(await this.defenders.exists(viewer, event.defenderId))) return missing();
    return event;
  }

  /** @throws NotFound */
  record(viewer: Viewer, defenderId: string, input: EventInput): Promise<TimelineEvent> {
    return this.database.transaction(viewer, async () => {
      if (!(await this.defenders.lock(viewer, defenderId))) throw new NotFound('There is no such defender.');
      const position = await this.events.nextPosition(defenderId);
      const { id } = await this.database.repository(Event).save({
        defenderId,
        position,
        createdAt: this.clock.now(),
        ...eventColumns(input),
      });
      await this.citations.write(viewer, id, input.citations ?? []);
      await this.caseClock.recompute([defenderId]);
      return this.get(viewer, id);
    });
  }

  /** Replaces the event and its citations by the input. @throws NotFound, Conflict when somebody changed it since */
  correct(viewer: Viewer, eventId: string, version: number, input: EventInput): Promise<TimelineEvent> {
    return this.change(viewer, eventId, version, async ({ sensitivity }) => {
      refuseOpening(viewer, sensitivity, input.sensitivity, 'sensitivity');
      await this.citations.write(viewer, eventId, input.citations ?? []);
      return eventColumns(input);
    });
  }

  /** Gives the event other citations. Without a version: those that stand there now. @throws NotFound, Conflict */
  cite(
    viewer: Viewer,
    eventId: string,
    version: number | undefined,
    edit: (citations: CitationOfEvent[]) => CitationInput[],
  ): Promise<TimelineEvent> {
    return this.change(viewer, eventId, version, async ({ kind, citations }) => {
      await this.citations.write(viewer, eventId, edit(citations));
      return { kind }; // nothing else changes but the version
    });
  }

  /** Keeps the event, says why it is wrong, and lets it count for nothing. @throws NotFound, Conflict */
  retract(viewer: Viewer, eventId: string, version: number, reason: string): Promise<TimelineEvent> {
    return this.change(viewer, eventId, version, (event) => {
      if (event.retractedAt) throw new Conflict('This event is retracted already.');
      return { retractedAt: this.clock.now(), retractionReason: reason };
    });
  }

  /** Lets a retracted event count again. @throws NotFound, Conflict */
  restore(viewer: Viewer, eventId: string, version: number): Promise<TimelineEvent> {
    return this.change(viewer, eventId, version, (event) => {
      if (!event.retractedAt) throw new Conflict('This event is not retracted.');
      return { retractedAt: null, retractionReason: null };
    });
  }

  /** Changes one event under the lock of its case; a version that was read must still be the one that is stored. */
  private change(
    viewer: Viewer,
    eventId: string,
    version: number | undefined,
    columns: (event: TimelineEvent) => Partial<Event> | Promise<Partial<Event>>,
  ): Promise<TimelineEvent> {
    return this.database.transaction(viewer, async () => {
      const { defenderId } = await this.get(viewer, eventId);
      await this.defenders.lock(viewer, defenderId);
      const event = await this.get(viewer, eventId);
      if (version !== undefined && version !== event.version) {
        throw new Conflict('Somebody changed this event since you opened it.', true);
      }
      await this.database.repository(Event).update(eventId, await columns(event));
      await this.caseClock.recompute([defenderId]);
      return this.get(viewer, eventId);
    });
  }
}

function missing(): never {
  throw new NotFound('There is no such event.');
}
