import type { ComponentChildren } from 'preact';
import { controlId, describedBy, HintText, ProblemText } from './controls';
import type { FormState } from './form-values';

interface ChecksProps {
  form: FormState;
  /** The name of every box: what is ticked is sent under it, one value a box. */
  name: string;
  label: string;
  hint?: ComponentChildren;
  options: { value: string; label: ComponentChildren }[];
  /** The values of those that are ticked. */
  chosen: readonly string[];
}

/** Any number of a closed list. */
export function Checks({ form, name, label, hint, options, chosen }: ChecksProps) {
  return (
    <fieldset class="field" id={controlId(name)} tabIndex={-1} aria-describedby={describedBy(form, name, hint)}>
      <legend class="legend">{label}</legend>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      {options.map((option) => (
        <div class="doubt" key={option.value}>
          <label>
            <input type="checkbox" name={name} value={option.value} checked={chosen.includes(option.value)} />
            <span>{option.label}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The values of the boxes that were ticked: words and ids, at most 200 of them. What else was sent counts for nothing. */
export function ticked(body: unknown, name: string): string[] {
  const value: unknown = Object.hasOwn(body ?? {}, name) ? (body as Record<string, unknown>)[name] : [];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && /^[\w.-]{1,80}$/.test(one)).slice(0, 200);
}
