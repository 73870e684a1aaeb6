import ICAL from 'ical.js';
import { addDays } from '../lib/calendar-date';
import { atomText } from './atom-text';
import { calendarText, type FeedSaid } from './calendar-text';
import type { FeedEntry } from './feed-entry';
import { fittedText } from './fitted-text';

const now = new Date('2026-11-24T12:00Z');
const first = '2026-10-24';
const entries: FeedEntry[] = Array.from({ length: 5000 }, (_, i) => {
  const on = addDays('2026-11-24', Math.floor(i / 13));
  return {
    key: `invented-key-number-${i}`,
    fingerprint: `f${i}`,
    on,
    end: addDays(on, 1),
    title: `某案 ${i}: Anniversary of detention, of a kind with a long title`,
    text: 'For the team, not for the public.',
    path: `/defenders/aaaaaaaa-0000-4000-8000-000000000000/alerts/${i}?on=${on}`,
    leads: [60, 30, 14, 7, 2, 0],
  };
});
const looked = { from: first, until: '2027-12-29', keys: new Set(entries.map(({ key }) => key)) };
const given = (write: (said: FeedSaid) => string, alarms = true) =>
  fittedText({
    before: [],
    entries,
    looked,
    moment: { now, first },
    isCut: false,
    write: (said) =>
      write({ ...said, id: 'feed', alarms, at: '07:00', linkTo: (path) => `https://v.example${path}`, now }),
  });

it.each([true, false])(
  'a calendar of 5,000 dates stays below a megabyte, the nearest first (reminders: %s)',
  (alarms) => {
    const { text, count } = given(calendarText, alarms);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const days = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).startDate.toString());

    expect(days).toEqual(entries.slice(0, count).map(({ on }) => on));
    expect(count).toBeGreaterThan(500);
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain(`these are the nearest ${count}`);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  },
);

it('a feed for readers stays below it too', () => {
  const { text } = given(atomText);

  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  expect(text).toContain('these are the nearest');
});

it('what has no room is not cancelled', () => {
  const { written } = given(calendarText);
  const again = fittedText({
    before: entries.map(({ key, on, fingerprint }) => ({
      key,
      on,
      fingerprint,
      sequence: 0,
      changedAt: now,
      cancelledAt: null,
    })),
    entries,
    looked,
    moment: { now, first },
    isCut: false,
    write: () => '',
  });

  expect(written.every(({ cancelledAt }) => cancelledAt === null)).toBe(true);
  expect(again.written).toEqual([]);
});
