import type { FormState } from '../../web/form-values';
import { SHORTEST } from '../domain/password-rules';
import { PasswordField, Username } from './secret-fields';

/** The field for a new password. With the address, the browser’s password manager knows which account it is for. */
export function NewPassword({ form, email }: { form: FormState; email?: string }) {
  return (
    <>
      {email && <Username email={email} />}
      <PasswordField
        form={form}
        name="password"
        label="Password"
        which="new-password"
        hint={`At least ${SHORTEST} characters: three or four words that have nothing to do with each other. A password manager may write it for you.`}
      />
    </>
  );
}
