/** English names of the months, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month, counted 1 to 12. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** 1 to 12 for '9', '09', 'Sep', 'Sept.' or 'september'; undefined for anything else. */
export function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const wanted = text.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return undefined;
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(wanted));
  return index < 0 ? undefined : index + 1;
}

/** How many days a month (1 to 12) has in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
