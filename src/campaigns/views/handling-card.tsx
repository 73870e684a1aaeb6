import { currentScope } from '../../access/scope';
import { Allowed } from '../../web/allowed';
import { Choice, TextArea } from '../../web/controls';
import { momentText } from '../../web/day-text';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { PostForm } from '../../web/post-form';
import { Prose } from '../../web/text';
import type { AlertFile } from '../alert-file';

/** Who handles the alert: taken in one click, or handed to a colleague with a note. */
export function HandlingCard({ file, form }: { file: AlertFile; form: FormState }) {
  const { work, path, on } = file;
  if (!work) return null;
  const { handling, handlers } = work;
  const own = currentScope()?.viewer?.accountId;
  const action = `${path}/handling?on=${on}`;
  const open = form.problems.length > 0 || form.values.open === 'yes';
  const blind = handling?.assigneeId && !handlers.some(({ id }) => id === handling.assigneeId);
  return (
    <section class="card" aria-labelledby="handling">
      <h2 id="handling">Who handles it</h2>
      {handling?.assignee ? (
        <p>
          <b>
            <bdi>{handling.assignee}</bdi>
          </b>
          {handling.assigneeId === own && ' (you)'}
        </p>
      ) : (
        <p class="soft">Nobody yet.</p>
      )}
      {blind && <p class="ask">Does not see the case any more, or may not handle alerts: hand it to somebody else.</p>}
      {handling?.note && <Prose text={handling.note} />}
      {handling && (
        <p class="soft small">
          Last changed by <bdi>{handling.updatedBy}</bdi>, {momentText(handling.updatedAt)}
        </p>
      )}
      <Allowed to="alert.handle">
        {own && handling?.assigneeId !== own && (
          <PostForm class="more" action={action}>
            <input type="hidden" name="assignee" value="me" />
            <input type="hidden" name="version" value={handling?.version ?? 0} />
            <button class="btn">{handling?.assigneeId ? 'Take it over' : 'Take it'}</button>
          </PostForm>
        )}
        <details class="more" open={open}>
          <summary>Hand it on, or write a note</summary>
          <PostForm class="form inner" action={action} novalidate data-unsaved>
            <Kept form={form} names={['version']} />
            <Choice
              form={form}
              name="assignee"
              label="Who handles it"
              none="Nobody"
              hint={
                file.place.kind === 'day'
                  ? 'Those who may handle alerts.'
                  : 'Those who may handle alerts and see every case that it concerns.'
              }
              options={handlers.map(({ id, name }) => ({ value: id, label: id === own ? `${name} (you)` : name }))}
            />
            <TextArea
              form={form}
              name="note"
              label="Note"
              rows={3}
              hint={
                file.place.kind === 'day'
                  ? 'What is planned, and what was done. For all colleagues.'
                  : 'For all colleagues who see the case.'
              }
            />
            <div class="actions">
              <Submit>Save</Submit>
            </div>
          </PostForm>
        </details>
      </Allowed>
    </section>
  );
}
