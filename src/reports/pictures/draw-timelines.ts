import type { Typesetter } from '../../typesetting/typesetter';
import type { Part, Report } from '../domain/report';
import { pageContent } from '../pdf/page-content';
import { drawTimeline } from '../pdf/timeline-drawing';
import { wordsOf } from '../words/words';

/** In mm: what stands between the margins of A4. */
const width = 166;

/** The timelines of a report as PNG, as they stand in its PDF, for documents of other programs. @throws Busy */
export async function drawTimelines(
  typesetter: Pick<Typesetter, 'draw'>,
  report: Report,
): Promise<ReadonlyMap<Part, Buffer>> {
  const drawn = new Map<Part, Buffer>();
  const { content } = pageContent({ ...report, parts: [], notes: [], organisation: { name: '' } });
  const rtl = wordsOf(report.language).direction === 'rtl';
  for (const part of report.parts) {
    if (part.kind !== 'timeline' || part.items.length === 0) continue;
    const only = { kind: 'timeline', drawn: drawTimeline(part.items, report.asOf, width, rtl), alt: part.alt };
    const data = { ...content, width: width + 2, only };
    // One after the other, beside the queue of cards, for which people wait.
    drawn.set(
      part,
      await typesetter.draw({ template: 'timeline', data, as: 'png', palette: true, scale: 2, long: true }),
    );
  }
  return drawn;
}
