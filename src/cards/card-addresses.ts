import { type AlertAddress, alertPath } from '../alerts/domain/alert-address';
import type { LanguageCode } from '../alerts/domain/wording/language';
import { type Format, formatCodes, formats } from './domain/formats';

const labels: Record<Format, string> = {
  wide: 'For links, 1200 × 630',
  square: 'Square, 1080 × 1080',
  story: 'Story, 1080 × 1920',
};

/** One picture of an alert, for a page that shows it. */
export interface CardAddress {
  label: string;
  href: string;
  width: number;
  height: number;
}

/** Where the pictures of a public alert are, in a language. There are none of a census. */
export function cardAddresses(alert: AlertAddress, language: LanguageCode): CardAddress[] {
  if (alert.subject.kind === 'census') return [];
  const [path, day] = alertPath(alert).split('?') as [string, string];
  return formatCodes.map((format) => ({
    label: labels[format],
    href: `${path}/card/${format}.png?${day}&lang=${language}`,
    ...formats[format],
  }));
}
