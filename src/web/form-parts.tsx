import { ComponentChildren } from 'preact';
import { FormState } from './form-values';

interface SubmitProps {
  /** The unseen first button of a form: the Enter key presses the first one, and that must never be "More rows". */
  first?: boolean;
  danger?: boolean;
  children: ComponentChildren;
}

/** The button that sends a form. */
export function Submit({ first, danger, children }: SubmitProps) {
  if (first) {
    return (
      <button class="hidden" tabIndex={-1} aria-hidden="true">
        {children}
      </button>
    );
  }
  return <button class={danger ? 'btn danger' : 'btn primary'}>{children}</button>;
}

/** Asks for the form again with more empty rows of a list; nothing is saved. */
export function MoreRows({ list, count, children }: { list: string; count: number; children: ComponentChildren }) {
  return (
    <p>
      <input type="hidden" name={`rows.${list}`} value={count} />
      <button class="btn" name="more" value={list}>
        {children}
      </button>
    </p>
  );
}

/** What a form carries unseen: the version that was opened, and when that was. */
export function Kept({ form, names }: { form: FormState; names: string[] }) {
  return (
    <>
      {names.map(
        (name) => form.values[name] && <input key={name} type="hidden" name={name} value={form.values[name]} />,
      )}
    </>
  );
}
