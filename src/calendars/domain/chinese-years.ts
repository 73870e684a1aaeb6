/**
 * The months of the Chinese calendar from 1900 to 2100. Of each year the leap month (0: none), then four hexadecimal digits
 * whose bits, the lowest first, are 1 for a month of 30 days and 0 for one of 29, in the order of the months.
 *
 * A table and not the calendar of the machine: that one puts the Spring Festival of 2027 on 7 February and that of 2030 on
 * the 2nd (ICU 78), while the tables of the Hong Kong Observatory have 6 and 3 February.
 */
const years = `
  816d2 00752 00ea5 5164a 0064b 00a9b 41556 0056a 00b59 21752
  00752 61b25 00b25 00a4b 514ab 002ad 0056b 20b69 00da9 71d92
  00e92 00d25 51a4d 00a56 002b6 415b5 006d4 00ea9 21e92 00e92
  60d26 0052b 00a57 512b6 00b5a 006d4 30ec9 00749 71693 00a93
  0052b 60a5b 00aad 0056a 41b55 00ba4 00b49 21a93 00a95 7152d
  00536 00aad 515aa 005b2 00da5 31d4a 00d4a 80a95 00a97 00556
  60ab5 00ad5 006d2 40ea5 00ea5 0064a 30c97 00a9b 7155a 0056a
  00b69 51752 00b52 00b25 4164b 00a4b 814ab 002ad 0056d 60b69
  00da9 00d92 41d25 00d25 a1a4d 00a56 002b6 605b5 006d5 00ea9
  51e92 00e92 00d26 30a56 00a57 814d6 0035a 006d5 516c9 00749
  00693 4152b 0052b 00a5b 2155a 0056a 71b55 00ba4 00b49 51a93
  00a95 0052d 40aad 00ab5 915aa 005d2 00da5 61d4a 00d4a 00c95
  4152e 00556 00ab5 215b2 006d2 60ea5 00725 0064b 50c97 00cab
  0055a 30ad6 00b69 b1752 00b52 00b25 61a4b 00a4b 004ab 5055b
  005ad 00b6a 21b52 00d92 71d25 00d25 00a55 514ad 004b6 005b5
  30daa 00ec9 81e92 00e92 00d26 60a56 00a57 004d6 406d5 00755
  00749 30e93 00693 7152b 0052b 00a5b 5155a 0056a 00b65 4174a
  00b4a 81a95 00a95 0052d 60aad 00ab5 005aa 40ba5 00da5 00d4a
  31c95 00c96 7194e 00556 00ab5 515b2 006d2 00ea5 40e4a 0068b
  80c97 004ab 0055b 60ad6 00b6a 00752 41725 00b45 00a8b 2149b
  004ab`
  .trim()
  .split(/\s+/);

/** The first day of the first of them, and its year. */
export const firstChineseDay = '1900-01-31';
export const firstChineseYear = 1900;
export const lastChineseYear = firstChineseYear + years.length - 1;

export interface ChineseMonth {
  month: number;
  /** Does it follow the month of its number a second time? */
  leap: boolean;
  /** 29 or 30 days. */
  length: number;
}

/** The months of a year, in their order; none for a year that is not in the table. */
export function chineseMonths(year: number): ChineseMonth[] {
  const code = years[year - firstChineseYear];
  if (!code) return [];
  const leap = parseInt(code[0]!, 16);
  const long = parseInt(code.slice(1), 16);
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1).flatMap((n) => (n === leap ? [n, -n] : [n]));
  return numbers.map((n, i) => ({ month: Math.abs(n), leap: n < 0, length: (long >> i) & 1 ? 30 : 29 }));
}
