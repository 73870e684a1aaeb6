import { Submit } from '../../web/form-parts';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { withNext } from '../../web/safe-next';
import { PasskeyForm } from '../passkeys/views/passkey-form';
import { EmailField, Next, PasswordField, Refused } from './secret-fields';

export interface SignInPageProps {
  next: string;
  /** Why the last try did not work. */
  refused?: string;
  /** The host by which people come in by single sign-on; undefined: by none. */
  sso?: string;
  notice?: string;
}

/** The way in. */
export function SignInPage({ next, refused, sso, notice }: SignInPageProps) {
  return (
    <Layout title={refused ? 'Not signed in: Sign in' : 'Sign in'} notice={notice}>
      <header class="head">
        <h1>Sign in</h1>
      </header>
      <Refused>{refused}</Refused>
      <PostForm class="form narrow" action="/sign-in">
        <EmailField />
        <PasswordField name="password" label="Password" which="current-password" />
        <Next next={next} />
        <div class="actions">
          <Submit>Sign in</Submit>
          <a href="/forgot">Forgot your password?</a>
        </div>
      </PostForm>
      <PasskeyForm action="/sign-in/passkey" ask="show" next={next} button="Sign in with a passkey" />
      {sso && (
        <p class="more">
          {/* A link: a form that leads to another site is stopped by the browser (form-action). */}
          <a href={withNext('/sso/start', next)}>Sign in with {sso}</a>
        </p>
      )}
      <p class="hint more">Accounts are made by invitation. If you have none, ask an administrator.</p>
    </Layout>
  );
}
