import { TextInput } from '../../web/controls';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';

export interface ForgotPageProps {
  form: FormState;
  /** Was the form sent? What then stands here is the same for everybody. */
  asked: boolean;
}

/** Asks for a link to choose a new password. */
export function ForgotPage({ form, asked }: ForgotPageProps) {
  return (
    <Layout title={asked ? 'Look into your mail' : 'Forgot the password?'}>
      <header class="head">
        <h1>{asked ? 'Look into your mail' : 'Forgot the password?'}</h1>
        <p class="lead">
          {asked
            ? 'If there is an account with this address, a link is on its way. It works once, for 30 minutes.'
            : 'Write the address with which you sign in. A link to choose a new password comes by mail.'}
        </p>
      </header>
      {asked ? (
        <p>
          No mail? Look among the unwanted ones, and wait a few minutes. If nothing comes, ask an administrator: she can
          make a link for you. <a href="/sign-in">Back to sign-in</a>
        </p>
      ) : (
        <PostForm class="form narrow" action="/forgot" novalidate>
          <TextInput
            form={form}
            name="email"
            label="E-mail address"
            inputMode="email"
            autocomplete="username"
            required
          />
          <div class="actions">
            <Submit>Send me a link</Submit>
            <a class="btn" href="/sign-in">
              Back to sign-in
            </a>
          </div>
        </PostForm>
      )}
    </Layout>
  );
}
