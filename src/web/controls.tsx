import { ComponentChildren } from 'preact';
import { FormState } from './form-values';

interface ControlProps {
  form: FormState;
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  required?: boolean;
}

/** The id of a field's control: the error summary leads to it. */
export const controlId = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** What is wrong with a field, or with the parts of it that have no control of their own. */
export function problemOf(form: FormState, name: string): string | undefined {
  return form.problems.find((p) => p.path === name)?.message;
}

interface FieldFrameProps extends ControlProps {
  narrow?: boolean;
  children: ComponentChildren;
}

/** The ids of a field's help and message; undefined when it has neither. */
export const describedBy = (form: FormState, name: string, hint?: unknown): string | undefined => {
  const ids = [hint ? `${controlId(name)}-hint` : '', problemOf(form, name) ? `${controlId(name)}-problem` : ''];
  return ids.filter(Boolean).join(' ') || undefined;
};

/** What every control carries: its name, its value's help and whether it is wrong. */
export function controlProps({ form, name, hint, required }: Omit<ControlProps, 'label'>) {
  return {
    id: controlId(name),
    name,
    required: required || undefined,
    'aria-describedby': describedBy(form, name, hint),
    'aria-invalid': problemOf(form, name) ? ('true' as const) : undefined,
  };
}

/** Says at the field what is wrong with it. Messages that lack their subject get the word "This". */
export function ProblemText({ form, name }: { form: FormState; name: string }) {
  const message = problemOf(form, name);
  return message ? (
    <p class="problem" id={`${controlId(name)}-problem`}>
      {/^[a-z]/.test(message) ? `This ${message}` : message}
    </p>
  ) : null;
}

export function HintText({ name, hint }: { name: string; hint?: ComponentChildren }) {
  return hint ? (
    <p class="hint" id={`${controlId(name)}-hint`}>
      {hint}
    </p>
  ) : null;
}

/** Label, help, message and the control between them. */
function FieldFrame({ form, name, label, hint, required, children }: FieldFrameProps) {
  return (
    <div class={problemOf(form, name) ? 'field wrong' : 'field'}>
      <label for={controlId(name)}>
        {label}
        {required && <span class="needed"> (needed)</span>}
      </label>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      {children}
    </div>
  );
}

interface TextInputProps extends ControlProps {
  size?: 'short' | 'medium';
  type?: 'text' | 'url';
  lang?: string;
  list?: string;
  inputMode?: 'numeric' | 'url' | 'email' | 'tel';
  /** What the browser may fill in, as `username`; nothing when left out. */
  autocomplete?: string;
}

/** One line of text. The browser's own checks stay off: messages are ours, in words, and none is lost. */
export function TextInput({ size, type = 'text', lang, list, inputMode, autocomplete, ...props }: TextInputProps) {
  return (
    <FieldFrame {...props}>
      <input
        {...controlProps(props)}
        type={type}
        class={size}
        value={props.form.values[props.name]}
        dir="auto"
        lang={lang}
        list={list}
        inputMode={inputMode}
        autocomplete={autocomplete ?? 'off'}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea({ rows = 4, ...props }: ControlProps & { rows?: number }) {
  return (
    <FieldFrame {...props}>
      <textarea {...controlProps(props)} rows={rows} dir="auto">
        {props.form.values[props.name]}
      </textarea>
    </FieldFrame>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface ChoiceProps extends ControlProps {
  options?: Option[];
  groups?: { label: string; options: Option[] }[];
  /** The words for "nothing chosen"; without it the first option stands. */
  none?: string;
}

function Options({ options, chosen }: { options: Option[]; chosen?: string }) {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </>
  );
}

/** One of a closed list. */
export function Choice({ options = [], groups = [], none, ...props }: ChoiceProps) {
  const chosen = props.form.values[props.name];
  return (
    <FieldFrame {...props}>
      <select {...controlProps(props)}>
        {none !== undefined && <option value="">{none}</option>}
        <Options options={options} chosen={chosen} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} chosen={chosen} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
