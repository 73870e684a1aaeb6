import type { ComponentChildren } from 'preact';
import { controlId, controlProps, HintText, problemOf, ProblemText } from './controls';
import type { FormState } from './form-values';

interface FileInputProps {
  form: FormState;
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** Types that the browser offers first; pictures when left out. */
  accept?: string;
}

/** Chooses one file. The form around it must be sent as `multipart/form-data`. */
export function FileInput({ form, name, label, hint, accept = 'image/png,image/jpeg,image/webp' }: FileInputProps) {
  return (
    <div class={problemOf(form, name) ? 'field wrong' : 'field'}>
      <label for={controlId(name)}>{label}</label>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      <input {...controlProps({ form, name, hint })} type="file" accept={accept} />
    </div>
  );
}
