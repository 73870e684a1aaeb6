import type { Audience } from '../../access/domain/audience';
import type { LanguageCode } from '../../alerts/domain/wording/language';
import type { Day } from '../../lib/calendar-date';

/** The languages in which a report can be written. */
export type ReportLanguage = LanguageCode;

/** How a report is laid out on paper. */
export const reportLayouts = ['file', 'briefing', 'card', 'list', 'annex', 'letter', 'questionnaire'] as const;
export type ReportLayout = (typeof reportLayouts)[number];

/** A piece of text in one language and way of writing. Whatever people wrote is text, whatever it says. */
export interface Run {
  text: string;
  /** BCP 47; that of the report where it is left out. */
  lang?: string;
  strong?: boolean;
  /** Numbers of the notes that it rests on, from 1. */
  note?: number[];
  /** It says that something is not known, and is no statement. */
  unknown?: boolean;
  /** An address that it leads to: http, https or mailto. */
  link?: string;
}

/** What begins with an event of a timeline. It colours the band behind the picture. */
export type TimelineTone = 'held' | 'disappeared' | 'restricted' | 'free' | 'ended' | 'unknown' | 'plain';

/** One thing on the picture of a timeline. */
export interface TimelineItem {
  /** The date in words, as the table beside the picture has it. */
  date: string;
  label: Run[];
  /** The first and the last day on which it can have been: what lies between is drawn as not known. */
  earliest: Day;
  latest: Day;
  /** From here on; `plain` changes nothing, and is the only one where the audience is not told the status. */
  tone: TimelineTone;
}

export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; text: Run[] }
  | { kind: 'paragraph'; text: Run[] }
  | { kind: 'facts'; rows: { label: string; value: Run[] }[] }
  /** `widths`: shares of the line, one for each column. */
  | { kind: 'table'; head: string[]; rows: Run[][][]; widths?: number[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'figures'; items: { value: string; label: string }[] }
  /** Drawn as a picture; a renderer that draws none shows a table. */
  | { kind: 'timeline'; items: TimelineItem[]; alt: string }
  /** PNG or JPEG; width in mm. */
  | { kind: 'picture'; bytes: Buffer; alt: string; width: number }
  | { kind: 'break' };

/** A source, as a numbered footnote. */
export interface Note {
  text: Run[];
}

/** A document about cases, made for one audience on one day, before it is drawn in any format. */
export interface Report<A extends Audience = Audience> {
  title: string;
  subtitle?: string;
  language: ReportLanguage;
  audience: A;
  /** The day that status and days are told of. */
  asOf: Day;
  layout: ReportLayout;
  copy: ReportCopy;
  organisation: { name: string; website?: string; logo?: Buffer; colours?: { ground: string; accent: string } };
  /** Why this is no final document. It is marked as a draft on every page. */
  draft?: string;
  parts: Part[];
  /** The note of the number n is at n − 1. */
  notes: Note[];
}

/** By which a copy can be recognised, and found in the record of exports. */
export interface ReportCopy {
  /** As `X-7KQ2-9MFD`. */
  reference: string;
  /** When it was made: an ISO moment. */
  madeAt: string;
  /** Empty until `sealReport` sets it. */
  fingerprint: string;
}
