import { eventKinds } from '../../custody/domain/event-kinds';
import type { EventKind } from '../../custody/domain/event-kinds';
import { describeDate } from '../../lib/date-text';
import { parsePartialDate } from '../../lib/partial-date';
import { counted } from '../../web/day-text';
import type { BoxReason } from '../domain/box';
import type { ErasureReason } from '../domain/erasure-reasons';
import type { DocumentType } from '../domain/file-kinds';

/** Whose documents they are. */
export interface Owner {
  id: string;
  name: string;
}

/** A document as a page names it. */
export interface DocumentNamed {
  id: string;
  title: string;
}

/** What a page says after a change; the address carries the code alone. */
const notices: Record<string, string> = {
  added: 'The document is sealed and kept.',
  corrected: 'Your corrections are saved.',
  erased: 'The document is erased for good.',
  'box-marked': 'The box is marked, and kept until you take it away.',
  'box-removed': 'The box is taken away.',
  copied: 'The redacted copy is made. The original is as it was, and its boxes stay marked.',
};

export const noticeOf = (done: unknown): string | undefined =>
  typeof done === 'string' && Object.hasOwn(notices, done) ? notices[done] : undefined;

export const typeWords: Record<DocumentType, string> = { pdf: 'PDF', png: 'PNG', jpeg: 'JPEG', webp: 'WebP' };

export const boxReasonWords: Record<BoxReason, string> = {
  name: 'A name',
  address: 'An address or a place',
  health: 'Health',
  source: 'A source',
  other: 'Another reason',
};

export const erasureWords: Record<ErasureReason, string> = {
  asked: 'the person asked for it',
  not_needed: 'it is not needed any more',
  unlawful: 'it should not have been kept',
  mistaken: 'it was added by mistake',
};

const megabyte = 1_048_576;

/** 320 KB, 4.2 MB */
export const sizeText = (bytes: number): string =>
  bytes < megabyte ? `${Math.max(Math.round(bytes / 1024), 1)} KB` : `${(bytes / megabyte).toFixed(1)} MB`;

/** PDF, 3 pages, 320 KB */
export const fileText = ({
  type,
  pages,
  size,
}: {
  type: DocumentType;
  pages: readonly unknown[];
  size: number;
}): string => [typeWords[type], ...(type === 'pdf' ? [counted(pages.length, 'page')] : []), sizeText(size)].join(', ');

/** An event to which a document may belong. */
export interface EventNamed {
  id: string;
  kind: EventKind;
  /** EDTF. */
  date: string;
}

export const eventText = ({ kind, date }: EventNamed): string =>
  `${eventKinds[kind].label}, ${describeDate(parsePartialDate(date))}`;

/** The way back to the documents of a case. */
export const trailTo = ({ id, name }: Owner, document?: DocumentNamed) => [
  { href: '/defenders', label: 'Defenders' },
  { href: `/defenders/${id}`, label: <bdi dir="auto">{name}</bdi> },
  { href: `/defenders/${id}/documents`, label: 'Documents' },
  ...(document ? [{ href: `/documents/${document.id}`, label: <bdi dir="auto">{document.title}</bdi> }] : []),
];
