import { Problem } from '../lib/errors';
import { controlId } from './controls';
import { FormState } from './form-values';

/** At the top of a form that was not accepted: everything that is wrong, each with the way to its field. */
export function ErrorSummary({ form, names = {} }: { form: FormState; names?: Record<string, string> }) {
  if (form.problems.length === 0) return null;
  return (
    <div class="summary" role="alert" tabIndex={-1} id="problems">
      <h2>{form.problems.length === 1 ? 'One thing needs your attention' : 'Some things need your attention'}</h2>
      <p>Nothing has been saved yet. What you wrote is still below.</p>
      <ul>
        {inOrder(form, names).map(({ path, message }, i) => (
          <li key={i}>
            {path ? <a href={`#${controlId(path)}`}>{sentence(nameOf(path, names), message)}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In the order of the page, which is that of the names. */
function inOrder({ problems }: FormState, names: Record<string, string>): Problem[] {
  const fields = Object.keys(names);
  const place = ({ path }: Problem): number => fields.indexOf(path.split('.')[0] ?? '');
  return [...problems].sort((a, b) => place(a) - place(b));
}

/** The name of a field for people: `names.2.text` is "Name 3". */
function nameOf(path: string, names: Record<string, string>): string {
  const row = /\.(\d+)(?:\.|$)/.exec(path)?.[1];
  const name = names[path.replace(/\.\d+/, '')] ?? names[path.split('.')[0] ?? ''] ?? '';
  return row === undefined || name === '' ? name : `${name} ${Number(row) + 1}`;
}

const sentence = (name: string, message: string): string => {
  if (name === '' || message.startsWith('Choose ')) return message;
  return /^[a-z]/.test(message) ? `${name} ${message}` : `${name}: ${message}`;
};

/** The title of a form's page: the first that a screen reader says. */
export const titleOf = (title: string, form: FormState): string =>
  form.problems.length > 0 ? `Not saved yet: ${title}` : title;
