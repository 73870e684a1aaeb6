import type { Audience } from '../../access/domain/audience';
import type { ToldStanding } from '../../datasets/domain/told-standing';
import type { DisclosedCase } from '../../disclosure/domain/disclosed-case';
import type { Day } from '../../lib/calendar-date';
import type { Run } from '../domain/report';
import type { ReportField, ReportTemplate } from '../domain/report-template';
import type { ReportWords } from '../words/report-words';
import type { NoteBook } from './note-book';
import { run } from './runs';

/** A joint case that the audience may be told of, with everybody in it. */
export interface GroupTold {
  name: string;
  hashtag?: string;
  /** The names of the others. */
  others: string[];
}

/** One case of a report: what may be told of it, and nothing else. */
export interface CaseToTell<A extends Audience = Audience> {
  told: DisclosedCase<A>;
  /** JPEG; only where the audience may be shown it. */
  photo?: Buffer;
  groups: GroupTold[];
}

/** One case while it is composed. */
export interface CaseComposed extends CaseToTell {
  name: string;
  /** Null: status and days may not be told. */
  standing: ToldStanding | null;
  events: readonly DisclosedCase<Audience>['events'][number][];
}

/** What all sections of a report share. */
export interface Composing {
  template: ReportTemplate;
  words: ReportWords;
  audience: Audience;
  /** The day that status and days are told of, and today. */
  day: Day;
  today: Day;
  organisation: string;
  notes: NoteBook;
}

export const shows = ({ template }: Composing, field: ReportField): boolean => template.fields.includes(field);

/** Says that something is not known, and states nothing. */
export const notKnown = ({ words }: Pick<Composing, 'words'>): Run => run(words.notKnown, { unknown: true });
