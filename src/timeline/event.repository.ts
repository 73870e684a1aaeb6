import { Injectable } from '@nestjs/common';
import { type SelectQueryBuilder } from 'typeorm';
import { audienceOf } from '../access/domain/audience';
import { factTold } from '../access/told-facts';
import type { Viewer } from '../access/viewer';
import { ofVisible } from '../access/visibility';
import { groupBy } from '../lib/group-by';
import type { Page, PageAsked } from '../lib/page';
import { Database } from '../platform/database';
import { KeyRing } from '../platform/keys/key-ring';
import { conflictsOf, isDisputed } from '../sources/domain/conflicts';
import { Citation } from './citation.entity';
import { openedCursor, sealedCursor } from './event-place';
import { Event } from './event.entity';
import type { TimelineEvent } from './timeline';

/** Reads events with their citations. */
@Injectable()
export class EventRepository {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
  ) {}

  /** Events of a defender by date; those without a known beginning stand last, those of one day in order of entry. */
  async of(viewer: Viewer, defenderId: string): Promise<TimelineEvent[]> {
    return this.whole(viewer, await this.inOrder(viewer, defenderId).getMany());
  }

  /** A part of the same order. The cursor is the place of the last event, so it holds when others are recorded. */
  async page(viewer: Viewer, defenderId: string, { after, limit }: PageAsked): Promise<Page<TimelineEvent>> {
    const query = this.inOrder(viewer, defenderId).limit(limit + 1);
    const place = after === undefined ? undefined : openedCursor(this.ring, defenderId, after);
    if (place) {
      // Where no beginning is known stands the day that sorts behind every other.
      const last = { ...place, earliest: place.earliest ?? 'infinity' };
      query.andWhere(`(coalesce(e.earliest, 'infinity'), e.position, e.id) > (:earliest, :position, :id)`, last);
    }
    const rows = await query.getMany();
    const items = await this.whole(viewer, rows.slice(0, limit));
    return rows.length > limit ? { items, next: sealedCursor(this.ring, defenderId, items.at(-1)!) } : { items };
  }

  async find(viewer: Viewer, id: string): Promise<TimelineEvent | undefined> {
    return (await this.whole(viewer, await this.seenBy(viewer).andWhere('e.id = :id', { id }).getMany()))[0];
  }

  private inOrder(viewer: Viewer, defenderId: string): SelectQueryBuilder<Event> {
    return this.seenBy(viewer)
      .andWhere('e.defender_id = :defenderId', { defenderId })
      .orderBy('e.earliest', 'ASC', 'NULLS LAST')
      .addOrderBy('e.position')
      .addOrderBy('e.id');
  }

  /** Every query of events begins here. */
  private seenBy(viewer: Viewer): SelectQueryBuilder<Event> {
    return this.database.repository(Event).createQueryBuilder('e').where(eventTold(viewer));
  }

  async nextPosition(defenderId: string): Promise<number> {
    return ((await this.database.repository(Event).maximum('position', { defenderId })) ?? -1) + 1;
  }

  private async whole(viewer: Viewer, events: Event[]): Promise<TimelineEvent[]> {
    if (events.length === 0) return [];
    const citations = await this.database
      .repository(Citation)
      .createQueryBuilder('c')
      .where('c.event_id = ANY (:ids)', { ids: events.map((e) => e.id) })
      .andWhere(factTold(viewer.facts, 'c.sensitivity'))
      .orderBy('c.position')
      .getMany();
    const byEvent = groupBy(citations, (c) => c.eventId);
    const whole = events.map((event) => withCitations(event, byEvent.get(event.id) ?? []));
    return audienceOf(viewer) === 'partner' ? whole.map(forOutside) : whole;
  }
}

/** SQL: the events of cases that exist for the viewer, as far as she may be told them. */
function eventTold(viewer: Viewer): string {
  const outside = audienceOf(viewer) === 'partner' ? 'AND e.retracted_at IS NULL' : '';
  return `${ofVisible(viewer, 'e.defender_id', 'levelled')} AND ${factTold(viewer.facts, 'e.sensitivity')} ${outside}`;
}

/** Without how the team works: why a date is preferred, how far a fact may go. */
const forOutside = (event: TimelineEvent): TimelineEvent => ({
  ...event,
  preferredReason: null,
  sensitivity: null,
  citations: event.citations.map((citation) => ({ ...citation, sensitivity: null })),
});

function withCitations(event: Event, rows: Citation[]): TimelineEvent {
  const citations = rows.map(({ id, title, url, published, date, quote, reliability, sensitivity }) => ({
    id,
    title,
    url,
    published,
    date,
    quote,
    reliability,
    sensitivity,
  }));
  const { defender: _, ...own } = event;
  const claim = { date: event.date, citations };
  return { ...own, citations, conflicts: conflictsOf(claim), disputed: isDisputed(claim) };
}
