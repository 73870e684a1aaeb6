import {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendar,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '../lib/calendar-date';
import type { FeedEntry } from './feed-entry';
import type { Settled, ShownItem } from './domain/settle';

/** What a feed is to say. */
export interface FeedSaid extends Pick<Settled<FeedEntry>, 'shown' | 'cancelled'> {
  id: string;
  alarms: boolean;
  /** Local time of a reminder, as '07:00'. */
  at: string;
  /** Said where something was left out, or the subscription is paused. */
  note: string | null;
  linkTo: (path: string) => string;
  now: Date;
}

/** How often a calendar should look again: seconds. */
const refresh = 3600;

/**
 * A calendar (RFC 5545): whole days without a zone, each under a name that stays. Of what was cancelled nothing is said
 * but that name and its day, whatever the reason.
 */
export function calendarText(said: FeedSaid): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Vigil', product: 'Vigil', language: 'EN' },
    name: 'Vigil: dates',
    description: ['Dates to act on.', said.note].filter(Boolean).join(' '),
    ttl: refresh,
  });
  for (const { wanted, item } of said.shown) {
    const event = calendar.createEvent({
      ...ofItem(said, item),
      start: wanted.on,
      end: wanted.end,
      summary: wanted.title,
      description: wanted.text,
      url: said.linkTo(wanted.path),
    });
    if (!said.alarms) continue;
    for (const lead of wanted.leads)
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: lead * 86_400 - secondsOf(said.at),
        relatesTo: ICalAlarmRelatesTo.start,
        description: wanted.title,
      });
  }
  for (const item of said.cancelled)
    calendar.createEvent({
      ...ofItem(said, item),
      start: item.on,
      end: addDays(item.on, 1),
      summary: 'Cancelled',
      status: ICalEventStatus.CANCELLED,
    });
  return calendar.toString();
}

const ofItem = ({ id }: FeedSaid, item: ShownItem) => ({
  id: uidOf(id, item.key),
  sequence: item.sequence,
  stamp: item.changedAt,
  lastModified: item.changedAt,
  allDay: true,
  transparency: ICalEventTransparency.TRANSPARENT,
});

/** The same for the same alert of the same feed, for ever; two feeds in one calendar do not overwrite each other. */
export const uidOf = (feedId: string, key: string): string => `${key}.${feedId}@vigil`;

function secondsOf(at: string): number {
  const [hours, minutes] = at.split(':').map(Number);
  return hours! * 3600 + minutes! * 60;
}
