import { dueMoment, isLate, maySendNow, momentAfterwards } from './due-moment';

const utc = (at: Date): string => at.toISOString().slice(0, 16);

describe('the moment of a notice', () => {
  const inBerlin = { zone: 'Europe/Berlin', at: '07:00', quietFrom: null, quietTo: null };

  it('is the time of day that its reader chose, in winter and in summer', () => {
    expect(utc(dueMoment('2026-01-10', inBerlin))).toBe('2026-01-10T06:00');
    expect(utc(dueMoment('2026-07-10', inBerlin))).toBe('2026-07-10T05:00');
    expect(utc(dueMoment('2028-02-29', inBerlin))).toBe('2028-02-29T06:00');
  });

  it.each([
    ['before the quiet hours', '21:00', '22:00', '07:00', '21:00'],
    ['in quiet hours that end on the day', '06:00', '22:00', '07:30', '07:30'],
    ['in quiet hours that end on the next day', '23:00', '22:00', '07:30', '21:59'],
    ['in quiet hours over midday', '12:30', '12:00', '14:00', '14:00'],
    ['as quiet hours begin', '22:00', '22:00', '07:30', '21:59'],
    ['as quiet hours end', '07:30', '22:00', '07:30', '07:30'],
    ['where both ends are the same', '07:30', '07:30', '07:30', '07:30'],
  ])('%s (%s, quiet from %s to %s) is %s', (_, at, quietFrom, quietTo, expected) => {
    const due = dueMoment('2026-01-10', { zone: 'UTC', at, quietFrom, quietTo });
    expect(utc(due)).toBe(`2026-01-10T${expected}`);
  });

  it('in a quiet hour that is shown twice ends once the clock shows its end', () => {
    const due = dueMoment('2026-10-25', { zone: 'Europe/Berlin', at: '01:30', quietFrom: '22:00', quietTo: '02:30' });
    expect(utc(due)).toBe('2026-10-25T00:30');
  });
});

describe('what is due', () => {
  const due = new Date('2026-01-10T21:59:00Z');
  const quiet = { zone: 'UTC', at: '23:00', quietFrom: '22:00', quietTo: '07:00' };

  it('is sent at once, even if quiet hours have begun meanwhile', () => {
    expect(maySendNow(due, new Date('2026-01-10T22:05:00Z'), quiet)).toBe(true);
  });

  it('waits for the end of the quiet hours when it has been forgotten for long', () => {
    expect(maySendNow(due, new Date('2026-01-11T03:00:00Z'), quiet)).toBe(false);
    expect(maySendNow(due, new Date('2026-01-11T07:00:00Z'), quiet)).toBe(true);
  });

  it('is late after two hours', () => {
    expect(isLate(due, new Date('2026-01-10T23:59:00Z'))).toBe(false);
    expect(isLate(due, new Date('2026-01-11T00:00:00Z'))).toBe(true);
  });
});

describe('what is recorded on Wednesday 20 May at 09:00, where the time of day is 07:00', () => {
  const hours = { zone: 'UTC', at: '07:00', quietFrom: null, quietTo: null };
  const now = new Date('2026-05-20T09:00Z');

  it.each([
    ['yesterday', 'daily', '2026-05-19', null],
    ['today', 'daily', '2026-05-20', '2026-05-20T07:00'],
    ['tomorrow', 'daily', '2026-05-21', '2026-05-21T07:00'],
    ['yesterday', 'weekly', '2026-05-19', null],
    ['today', 'weekly', '2026-05-20', '2026-05-18T07:00'],
    ['Sunday', 'weekly', '2026-05-24', '2026-05-21T07:00'],
    ['next week', 'weekly', '2026-05-26', '2026-05-25T07:00'],
  ] as const)('and falls due %s (%s) is told at the first moment that is left', (_, rhythm, day, moment) => {
    const at = momentAfterwards(day, rhythm, hours, now);
    expect(at && utc(at)).toBe(moment);
  });

  it('waits for the time of day of today where that is still to come', () => {
    const early = new Date('2026-05-20T05:00Z');
    expect(utc(momentAfterwards('2026-05-22', 'weekly', hours, early)!)).toBe('2026-05-20T07:00');
  });
});
