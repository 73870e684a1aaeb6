import { textField } from '../../web/posted-text';
import { counted } from '../../web/day-text';

/** What is said before an act after which so many sealed cases would be seen by nobody. */
export function aloneWords(cases: number): string {
  const them = cases === 1 ? 'it' : 'them';
  return (
    `${counted(cases, 'sealed case is', 'sealed cases are')} kept by this person alone. Nobody would see ${them} any ` +
    `more, now or as soon as other openings run out. Let this person open ${them} to somebody else first, without an end.`
  );
}

/** What a page that asks first says of so many cases, and sends along. */
export const aloneNote = (cases: number): { warning?: string; kept?: Record<string, string> } =>
  cases > 0 ? { warning: aloneWords(cases), kept: { alone: String(cases) } } : {};

/** Of how many cases the page spoke that was sent. */
export function saidOf(body: unknown): number {
  const text = textField(body, 'alone', 9);
  return /^\d+$/.test(text) ? Number(text) : 0;
}
