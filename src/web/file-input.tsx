import type { ComponentChildren } from 'preact';
import { controlId, controlProps, HintText, problemOf, ProblemText } from './controls';
import type { FormState } from './form-values';

interface FileInputProps {
  form: FormState;
  name: string;
  label: string;
  hint?: ComponentChildren;
}

/** Chooses one picture. The form around it must be sent as `multipart/form-data`. */
export function FileInput({ form, name, label, hint }: FileInputProps) {
  return (
    <div class={problemOf(form, name) ? 'field wrong' : 'field'}>
      <label for={controlId(name)}>{label}</label>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      <input {...controlProps({ form, name, hint })} type="file" accept="image/png,image/jpeg,image/webp" />
    </div>
  );
}
