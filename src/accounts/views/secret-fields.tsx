import type { ComponentChildren } from 'preact';
import { controlProps, HintText, ProblemText, problemOf } from '../../web/controls';
import type { FormState } from '../../web/form-values';

interface FrameProps {
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** Of a form that says at the field what is wrong; sign-in never does. */
  form?: FormState;
  children: ComponentChildren;
}

const nothing: FormState = { values: {}, problems: [] };

function Frame({ name, label, hint, form = nothing, children }: FrameProps) {
  return (
    <div class={problemOf(form, name) ? 'field wrong' : 'field'}>
      <label for={`f-${name}`}>{label}</label>
      <HintText name={name} hint={hint} />
      <ProblemText form={form} name={name} />
      {children}
    </div>
  );
}

/** The e-mail address by which somebody signs in. */
export function EmailField() {
  const name = 'email';
  return (
    <Frame name={name} label="E-mail address">
      <input
        {...controlProps({ form: nothing, name, required: true })}
        type="email"
        autocomplete="username"
        dir="ltr"
      />
    </Frame>
  );
}

type PasswordFieldProps = Omit<FrameProps, 'children'> & {
  /** What a password manager should put in. */
  which: 'current-password' | 'new-password';
};

/** A password. It always comes back empty. */
export function PasswordField({ which, ...frame }: PasswordFieldProps) {
  const { name, hint, form = nothing } = frame;
  return (
    <Frame {...frame}>
      <input
        {...controlProps({ form, name, hint, required: true })}
        type="password"
        autocomplete={which}
        spellcheck={false}
        dir="auto"
      />
    </Frame>
  );
}

/** A code from an app, or one from paper: that is why it is not a field for digits alone. */
export function CodeField({ label, hint, digits }: { label: string; hint?: ComponentChildren; digits?: boolean }) {
  const name = 'code';
  return (
    <Frame name={name} label={label} hint={hint}>
      <input
        {...controlProps({ form: nothing, name, hint, required: true })}
        type="text"
        class="medium"
        inputMode={digits ? 'numeric' : 'text'}
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        dir="ltr"
      />
    </Frame>
  );
}

/** For password managers: whose password it is. */
export const Username = ({ email }: { email: string }) => (
  <input class="hidden" type="text" autocomplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
);

/** What kept somebody out, above the form. It does not say what exactly. */
export function Refused({ children }: { children?: ComponentChildren }) {
  if (!children) return null;
  return (
    <div class="summary" role="alert" tabIndex={-1}>
      <p>{children}</p>
    </div>
  );
}

/** Where to go afterwards, unseen in the form. */
export const Next = ({ next }: { next: string }) =>
  next === '/' ? null : <input type="hidden" name="next" value={next} />;
