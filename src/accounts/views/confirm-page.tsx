import { Submit } from '../../web/form-parts';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { withNext } from '../../web/safe-next';
import { PasskeyForm } from '../passkeys/views/passkey-form';
import { CodeField, Next, PasswordField, Refused, Username } from './secret-fields';

export interface ConfirmPageProps {
  email: string;
  next: string;
  refused?: string;
  /** Undefined: she has nothing that could be typed here. */
  ways?: { password: boolean; code: boolean };
  /** Has she a passkey? */
  passkey: boolean;
  /** The host where she signs in without a password of ours. */
  sso?: string;
}

/** Asks again who somebody is, before what is sensitive. */
export function ConfirmPage({ email, next, refused, ways, passkey, sso }: ConfirmPageProps) {
  return (
    <Layout title={refused ? 'Not confirmed: Confirm that it is you' : 'Confirm that it is you'}>
      <header class="head">
        <h1>Confirm that it is you</h1>
        <p class="lead">What comes next is sensitive. A screen that was left open must not be enough for it.</p>
      </header>
      <Refused>{refused}</Refused>
      {ways && (
        <PostForm class="form narrow" action="/confirm">
          <Username email={email} />
          <PasswordField name="password" label="Password" which="current-password" />
          {ways.code && <CodeField label="Code from your app, or a recovery code" />}
          <Next next={next} />
          <div class="actions">
            <Submit>Confirm</Submit>
            <a class="btn" href="/">
              Not now
            </a>
          </div>
        </PostForm>
      )}
      {passkey && (
        <PasskeyForm action="/confirm/passkey" ask="show" next={next} button="Confirm with a passkey" primary={!ways} />
      )}
      {sso && (
        <p class="more">
          <a href={withNext('/sso/again', next)}>Sign in again with {sso}</a>
        </p>
      )}
      {!ways && (
        <section class="more" aria-label="Sign in again">
          <p>No way here? Sign out and in again: for some minutes after that you are not asked.</p>
          <PostForm action="/sign-out" class="more">
            <button class="btn">Sign out</button>
          </PostForm>
        </section>
      )}
    </Layout>
  );
}
