import { momentOf, wallTime } from './zoned-moment';

const utc = (...of: Parameters<typeof momentOf>): string =>
  momentOf(...of)
    .toISOString()
    .slice(0, 16);

describe('the moment of a day and time', () => {
  it.each([
    ['2026-03-01', '07:00', 'Europe/Berlin', '2026-03-01T06:00'],
    ['2026-07-01', '07:00', 'Europe/Berlin', '2026-07-01T05:00'],
    ['2026-03-01', '00:00', 'Pacific/Kiritimati', '2026-02-28T10:00'],
    ['2026-03-01', '23:59', 'Pacific/Pago_Pago', '2026-03-02T10:59'],
    ['2024-02-29', '07:00', 'Asia/Kathmandu', '2024-02-29T01:15'],
    ['2026-03-01', '07:00', 'UTC', '2026-03-01T07:00'],
  ])('%s %s in %s is %s in UTC', (day, time, zone, expected) => {
    expect(utc(day, time, zone)).toBe(expected);
  });

  it.each([
    // clocks are put on: the time is never shown
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:00'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:00'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30'],
    ['2026-04-24', '00:30', 'Africa/Cairo', '2026-04-23T22:00'],
  ])('%s %s in %s, which no clock shows, is the moment after the gap', (day, time, zone, expected) => {
    expect(utc(day, time, zone)).toBe(expected);
  });

  it.each([
    // clocks are put back: the time is shown twice
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45'],
  ])('%s %s in %s, which clocks show twice, is the first of them', (day, time, zone, expected) => {
    expect(utc(day, time, zone)).toBe(expected);
  });

  it('on a day that a zone left out is the beginning of the next', () => {
    expect(utc('2011-12-30', '07:00', 'Pacific/Apia')).toBe('2011-12-30T10:00');
    expect(wallTime(momentOf('2011-12-30', '07:00', 'Pacific/Apia'), 'Pacific/Apia')).toEqual({
      day: '2011-12-31',
      time: '00:00',
    });
  });

  it('is shown by the wall, on every day of two years and in zones of all kinds', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Tehran', 'Pacific/Chatham', 'Africa/Casablanca', 'UTC'];
    for (const zone of zones) {
      for (let n = 0; n < 730; n += 1) {
        const day = new Date(Date.parse('2025-01-01') + n * 86_400_000).toISOString().slice(0, 10);
        expect(wallTime(momentOf(day, '12:30', zone), zone)).toEqual({ day, time: '12:30' });
      }
    }
  });
});
