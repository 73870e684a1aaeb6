import ICAL from 'ical.js';
import type { World } from '../world';
import type { SignedIn } from './client';

/** An event as a calendar understands it. */
export interface SeenEvent {
  uid: string;
  on: string;
  end: string;
  sequence: number;
  status: string | null;
  title: string;
  text: string | null;
  reminders: string[];
}

/** Reads a calendar by a library that has nothing to do with the one that wrote it. */
export function readCalendar(text: string): SeenEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string): string | null => (component.getFirstPropertyValue(name) as string | null) ?? null;
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      end: event.endDate.toString(),
      sequence: Number(value('sequence')),
      status: value('status'),
      title: event.summary,
      text: value('description'),
      reminders: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger')))
        .sort(),
    };
  });
}

/** Makes a feed on the page as its owner does, and gives its path. */
export async function makeFeed(
  person: SignedIn,
  subscription: string,
  { kind = 'calendar', options = ['alarms'] }: { kind?: string; options?: string[] } = {},
): Promise<string> {
  const page = await person.http
    .post('/account/feeds')
    .type('form')
    .send({ subscription, kind, with: options })
    .expect(200);
  return /\/feeds\/(?:calendar|atom)\/[\w-]{43}\.(?:ics|xml)/.exec(page.text)![0];
}

/** What a calendar gets. */
export async function fetched(world: World, path: string): Promise<SeenEvent[]> {
  const { text } = await world.anonymous().get(path).expect(200);
  return readCalendar(text);
}
