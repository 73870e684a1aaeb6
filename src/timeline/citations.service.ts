import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { CitationInput, EventInput } from './event.dto';
import type { CitationOfEvent, TimelineEvent } from './timeline';
import { TimelineService } from './timeline.service';

/** One citation at a time. A citation is part of its event: each change is a correction of the event, with its version. */
@Injectable()
export class CitationsService {
  constructor(private readonly timeline: TimelineService) {}

  /** @throws NotFound, Conflict when somebody changed the event since */
  async add(
    viewer: Viewer,
    eventId: string,
    version: number | undefined,
    input: CitationInput,
  ): Promise<TimelineEvent> {
    const event = await this.timeline.get(viewer, eventId);
    return this.replace(viewer, event, version, [...event.citations.map(inputOf), input]);
  }

  /** @throws NotFound, Conflict when somebody changed the event since */
  async correct(
    viewer: Viewer,
    eventId: string,
    citationId: string,
    version: number,
    input: CitationInput,
  ): Promise<TimelineEvent> {
    const event = await this.having(viewer, eventId, citationId);
    return this.replace(
      viewer,
      event,
      version,
      event.citations.map((c) => (c.id === citationId ? input : inputOf(c))),
    );
  }

  /** @throws NotFound, Conflict when somebody changed the event since */
  async remove(viewer: Viewer, eventId: string, citationId: string, version: number): Promise<TimelineEvent> {
    const event = await this.having(viewer, eventId, citationId);
    return this.replace(viewer, event, version, event.citations.filter((c) => c.id !== citationId).map(inputOf));
  }

  private async having(viewer: Viewer, eventId: string, citationId: string): Promise<TimelineEvent> {
    const event = await this.timeline.get(viewer, eventId);
    if (!event.citations.some((c) => c.id === citationId)) throw new NotFound('There is no such citation.');
    return event;
  }

  private replace(
    viewer: Viewer,
    event: TimelineEvent,
    version: number | undefined,
    citations: CitationInput[],
  ): Promise<TimelineEvent> {
    return this.timeline.correct(viewer, event.id, version ?? event.version, { ...eventInputOf(event), citations });
  }
}

const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** An event as the input that would state the same. */
export function eventInputOf(event: TimelineEvent): EventInput {
  return {
    kind: event.kind,
    date: event.date,
    place: known(event.place),
    summary: known(event.summary),
    sentence: known(event.sentence),
    release_type: known(event.releaseType),
    preferred_reason: known(event.preferredReason),
    citations: event.citations.map(inputOf),
  };
}

function inputOf(citation: CitationOfEvent): CitationInput {
  return {
    title: known(citation.title),
    url: known(citation.url),
    published: known(citation.published),
    date: known(citation.date),
    quote: known(citation.quote),
    reliability: known(citation.reliability),
  };
}
