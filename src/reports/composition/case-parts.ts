import type { Part } from '../domain/report';
import type { ReportSection } from '../domain/report-template';
import { fill } from '../words/fill';
import { otherForms } from './case-names';
import { type CaseComposed, type Composing, shows } from './composing';
import { joined, run } from './runs';
import { groupSection, profileSection, summarySection } from './profile-section';
import { figuresSection, statusSection } from './status-section';
import { timelinePicture } from './timeline-picture';
import { legalSection, timelineSection } from './timeline-section';

/** Widths in mm; the renderers of pages put the photograph beside what follows. */
const photoWidth = 34;

/** What was written beside the photograph may say what is withheld, so it is described by the name alone. */
function portraitSection({ words }: Composing, { photo, name }: CaseComposed): Part[] {
  if (!photo) return [];
  return [{ kind: 'picture', bytes: photo, alt: fill(words.sentences.portraitAlt, { name }), width: photoWidth }];
}

/** Sections that stand once for each case; the others stand once for the report. */
const ofCase: Partial<Record<ReportSection, (at: Composing, one: CaseComposed) => Part[]>> = {
  portrait: portraitSection,
  summary: summarySection,
  profile: profileSection,
  status: statusSection,
  figures: figuresSection,
  group: groupSection,
  timeline_picture: timelinePicture,
  timeline: timelineSection,
  legal: legalSection,
};

export const isOfCase = (section: ReportSection): boolean => section in ofCase;

/** A section of one case. */
export const casePart = (section: ReportSection, at: Composing, one: CaseComposed): Part[] =>
  ofCase[section]?.(at, one) ?? [];

/** The proper names of the person in other scripts, beneath the name. */
export function namesLine(at: Composing, one: CaseComposed): Part[] {
  const forms = shows(at, 'names') ? otherForms(one.told, one.name) : [];
  if (forms.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: joined(
        forms.map(({ text, lang }) => run(text, lang ? { lang } : {})),
        ' · ',
      ),
    },
  ];
}
