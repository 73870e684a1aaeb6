import type { Note, Part } from '../../reports/domain/report';
import { nameTold } from './identity';
import { Narrative } from './narrative';
import { NoteBook } from './note-book';
import { Writer } from './runs';
import { paragraph, type PersonRead } from './shared-parts';
import { specialProceduresParts } from './special-procedures';
import type { Submission, SubmissionForm } from './submission';
import { toldCustody } from './told-custody';
import { wgadParts } from './wgad';
import { wgeidParts } from './wgeid';
import { submissionWords } from './words/words';

const forms: Record<SubmissionForm, typeof wgadParts> = {
  wgad: wgadParts,
  'special-procedures': specialProceduresParts,
  wgeid: wgeidParts,
};

/** What a draft says: its title, its parts, and the sources as notes. */
export interface Draft {
  title: string;
  parts: Part[];
  notes: Note[];
}

/** The persons with what their events add up to. */
export const readPersons = ({ persons, day }: Submission): PersonRead[] =>
  persons.map((person) => ({ person, custody: toldCustody(person.told, day) }));

/**
 * Fills the form from what the UN is told of the persons. What is not known is marked as that, also where it is
 * withheld; no box that is empty turns into a statement.
 */
export function compose(submission: Submission): Draft {
  const words = submissionWords[submission.language];
  const book = new NoteBook(words);
  const writer = new Writer(words, book);
  const persons = readPersons(submission);
  const names = submission.persons.map(({ told }, i) => nameTold(told)?.text ?? words.person(i + 1, persons.length));
  const narrative = new Narrative(writer, submission.persons);
  const parts = forms[submission.form](submission, persons, names, narrative, writer);
  return {
    title: words.title[submission.form],
    parts: [...parts, paragraph({ text: words.legend })],
    notes: book.notes,
  };
}
