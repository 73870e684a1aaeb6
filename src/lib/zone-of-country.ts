/** Where a country has several zones: that of its capital, or the one that holds by law in all of it. */
const capitals: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

interface WithZones {
  timeZones?: string[];
  getTimeZones?(): string[] | undefined;
}

/**
 * The time zone (IANA name) in which the days of a case in a country begin and end; undefined where none is known.
 * @param country ISO 3166-1 alpha-2
 */
export function zoneOfCountry(country: string): string | undefined {
  if (Object.hasOwn(capitals, country)) return capitals[country];
  try {
    const region = new Intl.Locale(`und-${country}`) as WithZones;
    return (region.getTimeZones?.() ?? region.timeZones)?.[0];
  } catch {
    return undefined;
  }
}
