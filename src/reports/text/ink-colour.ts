import { contrast } from '../../organisation/domain/contrast';
import type { Report } from '../domain/report';

const petrol = '#0b5563';
/** Of text on white (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** The colour of headings and links: that of the organisation, where it can be read on white. #rrggbb. */
export function inkColour({ organisation: { colours } }: Pick<Report, 'organisation'>): string {
  for (const colour of [colours?.ground, colours?.accent])
    if (colour && /^#[0-9a-f]{6}$/i.test(colour) && contrast(colour, '#ffffff') >= leastContrast) return colour;
  return petrol;
}
