import { counted } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { withNext } from '../../web/safe-next';
import { Next } from './secret-fields';

export interface SecondFactorPageProps {
  totp: boolean;
  /** Has the account any second factor: an app or a passkey? */
  any: boolean;
  /** Does the role demand one that is not there yet? Then nothing else is open. */
  enrolling: boolean;
  mayTurnOff: boolean;
  codesLeft: number;
  next: string;
  /** A recovery code was used a moment ago. */
  usedRecovery: boolean;
  notice?: string;
}

/** The second step of signing in: on or off, and the codes on paper. */
export function SecondFactorPage(props: SecondFactorPageProps) {
  const { totp, any, enrolling, codesLeft, next, usedRecovery } = props;
  const left = `${counted(codesLeft, 'recovery code')} left`;
  const notice = usedRecovery ? `You signed in with a recovery code. You have ${left}.` : props.notice;
  return (
    <Layout title="Second step of signing in" current="account" notice={notice}>
      {!enrolling && <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />}
      <header class="head">
        <h1>Second step of signing in</h1>
        <p class="lead">
          {enrolling
            ? 'Your role sees what could harm people if your password were stolen. So it needs a second step: a code from an app on your phone, or a passkey. Set one up to go on.'
            : 'A code from an app on your phone, after the password. A stolen password alone then opens nothing.'}
        </p>
      </header>
      {usedRecovery && (
        <p class="actions">
          <a class="btn primary" href={next}>
            Continue
          </a>
        </p>
      )}
      <div class="docs">
        <section class="card" aria-labelledby="app">
          <h2 id="app">Authenticator app</h2>
          <p>
            {totp
              ? 'It is on.'
              : 'It is off. You need an app such as Aegis, FreeOTP, Ente Auth or Google Authenticator.'}
          </p>
          <PostForm action="/account/second-factor/start" class="more">
            <Next next={next} />
            <button class={totp ? 'btn' : 'btn primary'}>
              {totp ? 'Set up another app or phone' : 'Set up an authenticator app'}
            </button>
          </PostForm>
          {totp && props.mayTurnOff && (
            <PostForm action="/account/second-factor/off" class="more">
              <button class="btn danger">Turn the app off</button>
            </PostForm>
          )}
        </section>
        <section class="card" aria-labelledby="own-passkeys">
          <h2 id="own-passkeys">Passkeys</h2>
          <p>Instead of a code: your finger, your face or a PIN on a device of yours, or a security key.</p>
          <p class="more">
            <a href={withNext('/account/passkeys', next)}>{enrolling ? 'Use a passkey instead' : 'Your passkeys'}</a>
          </p>
        </section>
        {any && (
          <section class="card" aria-labelledby="codes">
            <h2 id="codes">Recovery codes</h2>
            <p>You have {left}. Each lets you in once when the phone is lost.</p>
            <PostForm action="/account/second-factor/codes" class="more">
              <button class="btn">Make ten new codes; the old ones end</button>
            </PostForm>
          </section>
        )}
      </div>
      {enrolling && (
        <PostForm action="/sign-out" class="more">
          <button class="btn">Not now: sign out</button>
        </PostForm>
      )}
    </Layout>
  );
}
