import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { PasswordField, Username } from './secret-fields';

export interface PasswordPageProps {
  email: string;
  form: FormState;
}

/** Somebody who is signed in chooses another password. */
export function PasswordPage({ email, form }: PasswordPageProps) {
  return (
    <Layout title={titleOf('Change the password', form)} current="account">
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head">
        <h1>Change the password</h1>
        <p class="lead">Every other browser in which you are signed in will be signed out, and your API tokens end.</p>
      </header>
      <ErrorSummary form={form} names={{ password: 'New password', again: 'New password, once more' }} />
      <PostForm class="form narrow" action="/account/password" novalidate>
        <Username email={email} />
        <PasswordField
          form={form}
          name="password"
          label="New password"
          which="new-password"
          hint="12 characters or more. Three or four words that have nothing to do with each other are good."
        />
        <PasswordField form={form} name="again" label="New password, once more" which="new-password" />
        <div class="actions">
          <Submit>Change the password</Submit>
          <a class="btn" href="/account">
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
