import type { ComponentChildren } from 'preact';
import { PostForm } from '../../web/post-form';
import type { FieldChange, MatchCandidate } from '../domain/verdict-model';
import { choosable } from '../domain/match-people';
import type { RowPageProps } from './row-page-props';

const fieldWords: Record<FieldChange['field'], string> = {
  names: 'names',
  gender: 'gender',
  born: 'date of birth',
  country: 'country',
  nationalities: 'nationality',
  professions: 'professions',
  rights: 'rights defended',
  summary: 'summary',
};

/** Who is meant, and what is to become of the row. */
export function ChoiceForm({ batch, row, seen, standing }: RowPageProps) {
  const candidates = choosable(row.judged?.match).filter(({ id }) => seen.has(id));
  const changes = row.judged?.verdict.changes ?? [];
  const conflicts = changes.filter(({ kind }) => kind === 'conflict');
  const { choice } = row;
  const isChosen = (action: string, id?: string): boolean =>
    choice?.action === action && (choice.targetId ?? undefined) === id;
  return (
    <section aria-labelledby="choice">
      <h2 id="choice">{candidates.length > 0 ? 'Is it one of these?' : 'What is to become of it'}</h2>
      <PostForm class="form" action={`/imports/${batch.id}/rows/${row.number}/choice`}>
        <input type="hidden" name="seen" value={standing} />
        <fieldset class="field" id="f-choice" tabIndex={-1}>
          <legend class="hidden">Your choice</legend>
          {candidates.map((one) => (
            <Radio key={one.id} value={`update ${one.id}`} isChecked={isChosen('update', one.id)}>
              Add to <Candidate candidate={one} />
            </Radio>
          ))}
          <Radio value="create" isChecked={isChosen('create')}>
            Register a new case
          </Radio>
          <Radio value="skip" isChecked={isChosen('skip')}>
            Skip this row
          </Radio>
          <Radio value="none" isChecked={!choice}>
            Leave it to what Vigil found
          </Radio>
        </fieldset>
        {changes.length > 0 && (
          <div class="field">
            <p>What the row would change:</p>
            <ul>
              {changes.map(({ field, from, to, kind }) => (
                <li key={`${field} ${to}`}>
                  {fieldWords[field]}: {from !== null && <bdi dir="auto">{from} → </bdi>}
                  <bdi dir="auto">{to}</bdi>
                  {kind === 'conflict' &&
                    '. They contradict each other: what is recorded stays, unless you tick it below.'}
                </li>
              ))}
            </ul>
          </div>
        )}
        {conflicts.map(({ field }) => (
          <div class="doubt" key={field}>
            <label>
              <input type="checkbox" name="overwrite" value={field} checked={choice?.overwrite?.includes(field)} />
              <span>The file is right about: {fieldWords[field]}</span>
            </label>
          </div>
        ))}
        <div class="actions">
          <button class="btn">Save the choice</button>
        </div>
      </PostForm>
    </section>
  );
}

function Radio({ value, isChecked, children }: { value: string; isChecked: boolean; children: ComponentChildren }) {
  return (
    <div class="doubt">
      <label>
        <input type="radio" name="choice" value={value} checked={isChecked} />
        <span>{children}</span>
      </label>
    </div>
  );
}

function Candidate({ candidate: { id, reference, name, score, reasons, against } }: { candidate: MatchCandidate }) {
  return (
    <>
      <a href={`/defenders/${id}`}>
        <bdi dir="auto">{name}</bdi>
      </a>{' '}
      <span class="soft">
        <bdi>{reference}</bdi>
      </span>
      <span class="reasons">
        {reasons.join(', ')}
        {against.length > 0 && `. Against it: ${against.join(', ')}`}. {score} of 100 points.
      </span>
    </>
  );
}
