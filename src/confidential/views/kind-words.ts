import type { Option } from '../../web/controls';
import {
  type ConfidentialKind,
  contactAnswers,
  type ErasureReason,
  erasureReasons,
  waysOfKnowing,
} from '../domain/kinds';

interface KindWords {
  /** Over the list of them. */
  many: string;
  /** As in “Record a contact of relatives”. */
  one: string;
  none: string;
}

export const kindWords: Record<ConfidentialKind, KindWords> = {
  relative_contact: {
    many: 'Relatives and others close to the person',
    one: 'a contact',
    none: 'Nobody is recorded.',
  },
  identity_document: {
    many: 'Identity documents',
    one: 'an identity document',
    none: 'No document is recorded.',
  },
  residence: {
    many: 'Usual residence',
    one: 'a usual residence',
    none: 'No residence is recorded.',
  },
  confidential_source: {
    many: 'Confidential sources',
    one: 'a confidential source',
    none: 'No source is recorded.',
  },
  safety_note: {
    many: 'Notes on safety',
    one: 'a note on safety',
    none: 'No note is recorded.',
  },
};

const answerWords: Record<(typeof contactAnswers)[number], string> = {
  yes: 'Yes',
  no: 'No',
  only_by: 'Only by …',
};

const knowingWords: Record<(typeof waysOfKnowing)[number], string> = {
  direct: 'Saw or heard it',
  hearsay: 'Was told of it',
  document: 'Has a document',
};

export const reasonWords: Record<ErasureReason, string> = {
  asked: 'the person asked for it',
  not_needed: 'it is not needed any more',
  unlawful: 'it should not have been kept',
  mistaken: 'it was recorded by mistake',
};

const optionsOf = <T extends string>(codes: readonly T[], words: Record<T, string>): Option[] =>
  codes.map((value) => ({ value, label: words[value] }));

export const reasonOptions = optionsOf(erasureReasons, reasonWords);

/** One field of a record, as forms ask for it and pages show it. */
export interface FieldWords {
  name: string;
  label: string;
  hint?: string;
  /** Several lines, and how many are shown at first. */
  rows?: number;
  options?: Option[];
  /** A date in EDTF. */
  date?: boolean;
  required?: boolean;
}

const howDates = 'As well as it is known: 2021, 2021-09 or 2021-09-19.';

/** The fields of each kind, in the order in which they are asked for and shown. */
export const fieldWords: Record<ConfidentialKind, FieldWords[]> = {
  relative_contact: [
    { name: 'name', label: 'Name' },
    { name: 'relation', label: 'Relation to the defender', hint: 'As sister, or lawyer of the family.' },
    { name: 'may_be_contacted', label: 'May be contacted', options: optionsOf(contactAnswers, answerWords) },
    { name: 'only_by', label: 'Only by', hint: 'By whom, or how alone, where the answer above is “Only by …”.' },
    { name: 'phone', label: 'Phone' },
    { name: 'email', label: 'E-mail' },
    { name: 'reach', label: 'How to reach the person safely', rows: 3 },
    { name: 'language', label: 'Language', hint: 'Which language to speak.' },
    { name: 'note', label: 'Note', rows: 4 },
  ],
  identity_document: [
    { name: 'type', label: 'Type', hint: 'As passport, or residence permit.' },
    { name: 'number', label: 'Number' },
    { name: 'issuer', label: 'Issued by' },
    { name: 'place', label: 'Place of issue' },
    { name: 'issued', label: 'Date of issue', date: true, hint: howDates },
  ],
  residence: [
    { name: 'address', label: 'Address', rows: 3, required: true, hint: 'As it is written there.' },
    { name: 'from', label: 'Since', date: true, hint: howDates },
    {
      name: 'until',
      label: 'Until',
      date: true,
      hint: 'Only where the person lives there no more, or did before the arrest.',
    },
    { name: 'note', label: 'Note', rows: 3, hint: 'Stays here: no draft for the UN prints it.' },
  ],
  confidential_source: [
    {
      name: 'code',
      label: 'Code',
      hint: 'Citations name the source by it. It should say nothing of who the source is.',
    },
    { name: 'name', label: 'Name', hint: 'Only if you must: a code is enough to cite the source.' },
    { name: 'relation', label: 'Relation to the defender' },
    { name: 'how_known', label: 'How the source knows', options: optionsOf(waysOfKnowing, knowingWords) },
    { name: 'contact', label: 'How to reach the source safely', rows: 3 },
    {
      name: 'attribution',
      label: 'What may be attributed',
      hint: 'And in which words, as “a person close to the family”.',
      rows: 3,
    },
  ],
  safety_note: [
    {
      name: 'text',
      label: 'Note',
      hint: 'What whoever works on the case must know so that nobody comes to harm.',
      rows: 8,
      required: true,
    },
  ],
};
