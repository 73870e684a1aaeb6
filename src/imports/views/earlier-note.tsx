import { momentText } from '../../web/day-text';
import type { EarlierImport } from '../earlier-imports';
import { stateWords } from './import-words';

/** Says that a table was brought in before. It may be meant: an import that was taken back is done again so. */
export function EarlierNote({ earlier }: { earlier?: EarlierImport }) {
  if (!earlier) return null;
  const { id, label, state, createdAt, isSameFile } = earlier;
  return (
    <section aria-labelledby="earlier" class="card">
      <h2 id="earlier">{isSameFile ? 'This file was brought in before' : 'These rows were brought in before'}</h2>
      <p>
        {isSameFile ? 'The same file' : 'A table with the same rows, in another order or format,'} was brought in on{' '}
        {momentText(createdAt)}:{' '}
        <a href={`/imports/${id}`}>{label ? <bdi dir="auto">{label}</bdi> : 'look at that import'}</a> (
        {stateWords[state].toLowerCase()}). You can go on all the same: what is recorded already is not recorded twice.
      </p>
    </section>
  );
}
