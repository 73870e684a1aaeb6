import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Resetting } from '../resets.service';
import { NewPassword } from './new-password';

export interface ResetPageProps {
  form: FormState;
  account: Resetting;
}

/** Where somebody chooses a new password. */
export function ResetPage({ form, account }: ResetPageProps) {
  const title = 'Choose a new password';
  return (
    <Layout title={titleOf(title, form)}>
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          For the account of <bdi>{account.name}</bdi>. Every browser is signed out, and you sign in anew. Your second
          step of signing in stays as it is.
        </p>
      </header>
      <ErrorSummary form={form} names={{ password: 'Password' }} />
      <PostForm class="form narrow" action="/reset" novalidate>
        <NewPassword form={form} email={account.email} />
        <div class="actions">
          <Submit>Save the password</Submit>
        </div>
      </PostForm>
    </Layout>
  );
}
