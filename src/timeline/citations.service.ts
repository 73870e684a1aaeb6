import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { Invalid, NotFound } from '../lib/errors';
import type { Page, PageAsked } from '../lib/page';
import { citationInputOf } from './event-input';
import { CitationInput } from './event.dto';
import type { CitationOfEvent, TimelineEvent } from './timeline';
import { TimelineService } from './timeline.service';

/** One citation at a time. A citation is part of its event: each change makes a new version of the event. */
@Injectable()
export class CitationsService {
  constructor(private readonly timeline: TimelineService) {}

  /**
   * A part of the citations, in order, with their event. A cursor counts those that were given: it fits the version of
   * the event from which it came.
   * @throws NotFound
   */
  async page(
    viewer: Viewer,
    eventId: string,
    { after, limit }: PageAsked,
  ): Promise<Page<CitationOfEvent> & { event: TimelineEvent }> {
    const event = await this.timeline.get(viewer, eventId);
    if (after !== undefined && !/^\d{1,6}$/.test(after)) {
      throw new Invalid([{ path: 'after', message: 'is not a cursor. Send the `next` of the previous page.' }]);
    }
    const [from, to] = [Number(after ?? 0), Number(after ?? 0) + limit];
    const items = event.citations.slice(from, to);
    return to < event.citations.length ? { event, items, next: String(to) } : { event, items };
  }

  /** Without a version it is added to whatever stands there now. @throws NotFound, Conflict when the version is old */
  add(viewer: Viewer, eventId: string, version: number | undefined, input: CitationInput): Promise<TimelineEvent> {
    return this.timeline.cite(viewer, eventId, version, (citations) => [...citations.map(citationInputOf), input]);
  }

  /** @throws NotFound, Conflict when somebody changed the event since */
  correct(
    viewer: Viewer,
    eventId: string,
    citationId: string,
    version: number,
    input: CitationInput,
  ): Promise<TimelineEvent> {
    return this.timeline.cite(viewer, eventId, version, (citations) =>
      having(citations, citationId).map((c) => (c.id === citationId ? input : citationInputOf(c))),
    );
  }

  /** @throws NotFound, Conflict when somebody changed the event since */
  remove(viewer: Viewer, eventId: string, citationId: string, version: number): Promise<TimelineEvent> {
    return this.timeline.cite(viewer, eventId, version, (citations) =>
      having(citations, citationId)
        .filter((c) => c.id !== citationId)
        .map(citationInputOf),
    );
  }
}

function having(citations: CitationOfEvent[], id: string): CitationOfEvent[] {
  if (!citations.some((c) => c.id === id)) throw new NotFound('There is no such citation.');
  return citations;
}
