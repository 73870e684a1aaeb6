import type { Audience } from '../../access/domain/audience';
import { toldStanding } from '../../datasets/domain/told-standing';
import type { Day } from '../../lib/calendar-date';
import { parsePartialDate } from '../../lib/partial-date';
import type { Part, Report, ReportCopy, ReportLanguage } from '../domain/report';
import type { ReportSection, ReportTemplate } from '../domain/report-template';
import { sealReport } from '../domain/seal-report';
import { listText } from '../words/said';
import { wordsOf } from '../words/words';
import { nameOf } from './case-names';
import { casePart, isOfCase, namesLine } from './case-parts';
import { type CaseComposed, type CaseToTell, type Composing, shows } from './composing';
import { run } from './runs';
import { listSection } from './list-section';
import { NoteBook } from './note-book';
import { casesCounted, statisticsSection, sums } from './statistics-section';
import { aboutSection, ownText } from './texts-section';

/** What a report is made of. */
export interface ReportAsked<A extends Audience> {
  template: ReportTemplate;
  audience: A;
  language: ReportLanguage;
  /** The day that status and days are told of, and today. */
  day: Day;
  today: Day;
  copy: Pick<ReportCopy, 'reference' | 'madeAt'>;
  organisation: Report['organisation'];
}

/** So many names stand in a letter; more are counted. */
const mostNames = 5;

/** Puts a report together from what one audience is told of some cases, and seals it. */
export function composeReport<A extends Audience>(asked: ReportAsked<A>, cases: readonly CaseToTell<A>[]): Report<A> {
  const { template, language, day, today, audience } = asked;
  const words = wordsOf(language);
  const notes = new NoteBook(words, { quotes: template.fields.includes('quotes') });
  const organisation = asked.organisation.name;
  const at: Composing = { template, words, audience, day, today, organisation, notes };
  const composed = cases.map((one) => composing(at, one));
  const single = composed.length === 1 ? composed[0] : undefined;
  const isOne = single !== undefined && template.sections.some(isOfCase);
  const parts = partsOf(at, composed);
  const subtitle = isOne ? words.titles[template.layout] : casesCounted(at, composed.length);
  return sealReport<A>({
    title: isOne ? single.name : words.titles[template.layout],
    subtitle,
    ...{ language, audience, asOf: day, layout: template.layout },
    copy: { ...asked.copy, fingerprint: '' },
    organisation: { ...asked.organisation, ...(template.logo ? {} : { logo: undefined }) },
    ...{ parts, notes: notes.notes },
  });
}

/** Of the past, what had happened by then is told; on this day also what is to come. */
function composing(at: Composing, one: CaseToTell): CaseComposed {
  const isPast = ({ date }: { date: string }): boolean => {
    const { earliest, latest } = parsePartialDate(date);
    return (earliest ?? latest ?? '') <= at.day;
  };
  return {
    ...one,
    name: nameOf(one.told, at.words),
    standing: toldStanding(one.told, at.day),
    events: at.day < at.today ? one.told.events.filter(isPast) : one.told.events,
  };
}

/** What stands once before the cases, then each case with its own sections, then what stands once after them. */
function partsOf(at: Composing, cases: readonly CaseComposed[]): Part[] {
  const { sections, layout } = at.template;
  const letter = layout === 'letter';
  if (layout === 'list' || layout === 'annex' || !sections.some(isOfCase))
    return sections.flatMap((section) => onceFor(section, at, cases));
  const firstOfCase = sections.findIndex(isOfCase);
  const last = sections.findLastIndex(isOfCase);
  const own = sections.slice(firstOfCase, last + 1);
  const each = cases.flatMap((one, i): Part[] => [
    ...(i > 0 && !letter ? [{ kind: 'break' as const }] : []),
    ...(cases.length > 1 ? [{ kind: 'heading' as const, level: 1 as const, text: [run(one.name)] }] : []),
    ...(letter ? [] : namesLine(at, one)),
    ...own.flatMap((section) => (isOfCase(section) ? casePart(section, at, one) : onceFor(section, at, [one]))),
  ]);
  const none: Part = { kind: 'paragraph', text: [run(at.words.sentences.noCaseTold)] };
  return [
    ...sections.slice(0, firstOfCase).flatMap((section) => onceFor(section, at, cases)),
    ...(cases.length === 0 ? [none] : each),
    ...sections.slice(last + 1).flatMap((section) => onceFor(section, at, cases)),
  ];
}

function onceFor(section: ReportSection, at: Composing, cases: readonly CaseComposed[]): Part[] {
  switch (section) {
    case 'addressee':
    case 'salutation':
    case 'introduction':
    case 'closing':
    case 'signature':
      return ownText(at, section, namesOf(at, cases));
    case 'figures':
      return sums(at, cases);
    case 'statistics':
      return statisticsSection(at, cases);
    case 'list':
      return listSection(at, cases);
    case 'about_sources':
      return aboutSection(at);
    default:
      return cases.flatMap((one) => casePart(section, at, one));
  }
}

function namesOf(at: Composing, cases: readonly CaseComposed[]): string {
  if (cases.length > mostNames || !shows(at, 'names')) return casesCounted(at, cases.length);
  return listText(
    cases.map(({ name }) => name),
    at.words,
  );
}
