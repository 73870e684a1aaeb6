import { countryCodes } from './countries';
import { zoneOfCountry } from './zone-of-country';

describe('The zone of a country', () => {
  it.each([
    ['CN', 'Asia/Shanghai'],
    ['EG', 'Africa/Cairo'],
    ['RU', 'Europe/Moscow'],
    ['IR', 'Asia/Tehran'],
    ['ZZ', undefined],
    ['no country', undefined],
  ])('%s is %s', (country, zone) => {
    expect(zoneOfCountry(country)).toBe(zone);
  });

  it('is one in which a day can be asked for, for every country that has one', () => {
    const zones = countryCodes.map(zoneOfCountry).filter((zone) => zone !== undefined);

    expect(zones.length).toBeGreaterThan(230);
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });
});
