import { countryCodes, countryName, isCountryCode } from './countries';

describe('a country of a case', () => {
  it('is one of ISO 3166-1, or Kosovo, whose code is in common use without being assigned there', () => {
    expect(['CN', 'XK', 'ZW'].map(isCountryCode)).toEqual([true, true, true]);
    expect(['XX', 'cn', 'China', 'UK', ''].map(isCountryCode)).toEqual([false, false, false, false, false]);
    expect(new Set(countryCodes).size).toBe(250);
    expect([...countryCodes].sort()).toEqual(countryCodes);
  });

  it('has a name in each language', () => {
    expect(countryName('XK')).toBe('Kosovo');
    expect(countryName('XK', 'zh')).toBe('科索沃');
    expect(countryCodes.filter((code) => countryName(code) === code)).toEqual([]);
  });
});
