import { delimiterNames, delimiters } from '../../tabular/reading/sniff-delimiter';
import { encodings } from '../../tabular/reading/decode-text';
import { capital } from '../../web/capital';
import { Choice } from '../../web/controls';
import { PostForm } from '../../web/post-form';
import type { Batch } from '../batch';

const kinds = { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON' } as const;

/** How the file was read, and how to have it read otherwise. */
export function ReadingSection({ batch }: { batch: Batch }) {
  const { kind, isPasted, encoding, delimiter, sheet, sheets, notes, asked } = batch.reading;
  const isText = kind === 'csv' && !isPasted;
  const values = { sheet, encoding: asked.encoding ?? encoding, delimiter: asked.delimiter ?? delimiter };
  const form = { values, problems: [] };
  return (
    <section aria-labelledby="reading" class="card">
      <h2 id="reading">How it was read</h2>
      <p>
        {isPasted ? 'Pasted rows' : kinds[kind]}
        {sheets.length > 1 && (
          <>
            , sheet <bdi dir="auto">{sheet}</bdi>
          </>
        )}
        .
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
      {(sheets.length > 1 || isText) && (
        <details>
          <summary>Letters or columns look wrong, or it is another sheet</summary>
          <PostForm class="form inner" action={`/imports/${batch.id}/reading`} novalidate>
            <input type="hidden" name="version" value={batch.version} />
            {sheets.length > 1 && (
              <Choice
                form={form}
                name="sheet"
                label="Sheet"
                options={sheets.map((name) => ({ value: name, label: name }))}
              />
            )}
            {isText && (
              <>
                <Choice
                  form={form}
                  name="encoding"
                  label="Encoding"
                  options={Object.entries(encodings).map(([value, label]) => ({ value, label }))}
                />
                <Choice
                  form={form}
                  name="delimiter"
                  label="Between the columns stands"
                  options={delimiters.map((value) => ({ value, label: capital(delimiterNames[value]) }))}
                />
              </>
            )}
            <button class="btn">Read it so</button>
          </PostForm>
        </details>
      )}
    </section>
  );
}
