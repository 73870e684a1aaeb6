import type { FormState } from '../../web/form-values';
import { controlId, problemOf, ProblemText } from '../../web/controls';
import { PostForm } from '../../web/post-form';
import type { Batch, KeptRow } from '../batch';

interface CellsFormProps {
  batch: Batch;
  gathered: KeptRow[];
  form: FormState;
  standing: string;
  leader: number;
  isWritten: boolean;
}

/** The cells of the rows about one person, to be corrected in place. The file keeps what it says. */
export function CellsForm({ batch, gathered, form, standing, leader, isWritten }: CellsFormProps) {
  const { header } = batch.reading;
  const used = new Map(batch.mapping?.columns.map(({ at, field }) => [at, field]));
  return (
    <section aria-labelledby="cells">
      <h2 id="cells">The cells</h2>
      <p class="hint">
        {isWritten
          ? 'As the file has them. The row is written already: correct the case itself.'
          : 'What you write here counts instead of what the file says; the file stays as it is, and sources quote the file.'}
      </p>
      <PostForm class="form" action={`/imports/${batch.id}/rows/${leader}`} novalidate data-unsaved>
        <input type="hidden" name="seen" value={standing} />
        {gathered.map((row) => (
          <fieldset key={row.number} class="row" disabled={isWritten}>
            <legend>Row {row.number}</legend>
            {header.map((title, at) => (
              <Cell
                key={at}
                form={form}
                row={row}
                at={at}
                title={title.trim() || `Column ${at + 1}`}
                isUsed={(used.get(at) ?? 'ignore') !== 'ignore'}
              />
            ))}
          </fieldset>
        ))}
        {!isWritten && (
          <div class="actions">
            <button class="btn primary">Save the cells</button>
          </div>
        )}
      </PostForm>
    </section>
  );
}

function Cell({
  form,
  row,
  at,
  title,
  isUsed,
}: {
  form: FormState;
  row: KeptRow;
  at: number;
  title: string;
  isUsed: boolean;
}) {
  const name = `cells.${row.number}.${at}`;
  const original = row.cells[at];
  const text = form.values[name] ?? row.edited[at] ?? original?.text ?? '';
  const hints = [
    row.edited[at] !== undefined && `The file says: ${original?.text || 'nothing'}`,
    original?.formula && `The result of a formula, which is not worked out here: =${original.formula}`,
    !isUsed && 'This column is left out.',
  ].filter(Boolean) as string[];
  const described = [
    hints.length > 0 && `${controlId(name)}-hint`,
    problemOf(form, name) && `${controlId(name)}-problem`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div class={problemOf(form, name) ? 'field wrong' : 'field'}>
      <label for={controlId(name)}>
        <bdi dir="auto">{title}</bdi>
      </label>
      {hints.length > 0 && (
        <p class="hint" id={`${controlId(name)}-hint`} dir="auto">
          {hints.join(' ')}
        </p>
      )}
      <ProblemText form={form} name={name} />
      <textarea
        id={controlId(name)}
        name={name}
        rows={text.length > 80 ? 4 : 1}
        dir="auto"
        aria-describedby={described || undefined}
      >
        {text}
      </textarea>
    </div>
  );
}
