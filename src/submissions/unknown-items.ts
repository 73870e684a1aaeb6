import { compose } from './drafting/compose';
import { nameTold } from './drafting/identity';
import type { PersonToSubmit, Submission } from './drafting/submission';

/** What a form asks of one person and gets no answer to, in English: "II. Arrest: 2. Place of arrest". */
export function unknownItems({
  person,
  ...asked
}: Pick<Submission, 'form' | 'day' | 'submitter'> & { person: PersonToSubmit }): string[] {
  const { parts } = compose({ ...asked, language: 'en', persons: [person] });
  const name = nameTold(person.told)?.text;
  let section = '';
  return parts.flatMap((part) => {
    const text = part.kind === 'heading' ? part.text.map((run) => run.text).join('') : '';
    if (text && text !== name) section = text;
    if (part.kind === 'paragraph' && part.text.every((run) => run.unknown)) return [section];
    return part.kind === 'facts'
      ? part.rows
          .filter(({ value }) => value.every((run) => run.unknown))
          .map(({ label }) => (section ? `${section}: ${label}` : label))
      : [];
  });
}
