import fc from 'fast-check';
import { addDays } from './calendar-date';
import { dayIn, endOfDay, lastDayIn } from './zoned-day';

describe('the end of a day', () => {
  it.each([
    ['2027-05-03', 'UTC', '2027-05-04T00:00:00.000Z'],
    ['2027-05-03', 'Europe/Berlin', '2027-05-03T22:00:00.000Z'],
    ['2027-12-03', 'Europe/Berlin', '2027-12-03T23:00:00.000Z'],
    ['2027-05-03', 'Asia/Kathmandu', '2027-05-03T18:15:00.000Z'],
    ['2027-05-03', 'Pacific/Kiritimati', '2027-05-03T10:00:00.000Z'],
    ['2027-05-03', 'Pacific/Pago_Pago', '2027-05-04T11:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, end) => {
    expect(endOfDay(day, zone).toISOString()).toBe(end);
  });

  it('comes where clocks are put on at midnight, and before a day that a zone left out', () => {
    // In Beirut 24:00 was followed by 1:00.
    expect(endOfDay('2022-03-26', 'Asia/Beirut').toISOString()).toBe('2022-03-26T22:00:00.000Z');
    // In Samoa the 29th was followed by the 31st.
    expect(endOfDay('2011-12-29', 'Pacific/Apia').toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });

  it('is the end of that day and the beginning of the next, in every zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Africa/Cairo'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...zones), (n, zone) => {
        const day = addDays('2013-01-01', n);
        const end = endOfDay(day, zone);
        expect(lastDayIn(end, zone)).toBe(day);
        expect(dayIn(end, zone)).toBe(addDays(day, 1));
      }),
    );
  });
});
