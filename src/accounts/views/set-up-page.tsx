import { Submit } from '../../web/form-parts';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { inFours } from '../domain/codes';
import { CodeField, Next, Refused } from './secret-fields';

export interface SetUpPageProps {
  /** The key in base 32. */
  secret: string;
  email: string;
  next: string;
  refused?: string;
}

/** Shows the key of a new authenticator, and asks for its first code. */
export function SetUpPage({ secret, email, next, refused }: SetUpPageProps) {
  return (
    <Layout title={refused ? 'Not set up yet: Set up the app' : 'Set up the app'} current="account">
      <header class="head">
        <h1>Set up the app</h1>
      </header>
      <Refused>{refused}</Refused>
      <PostForm class="form" action="/account/second-factor/confirm">
        <section aria-labelledby="scan">
          <h2 id="scan">1. Give the key to the app</h2>
          <p>Let the app scan this picture. If it cannot, type the key: it is the same.</p>
          <p>
            <img class="qr" src="/account/second-factor/qr" width="264" height="264" alt="The key as a QR code" />
          </p>
          <p>
            Key: <code class="key">{inFours(secret)}</code>
          </p>
          <p class="hint">
            Account: <bdi>{email}</bdi>. Kind: by time (TOTP), six digits, every 30 seconds. Show the key to nobody.
          </p>
        </section>
        <section aria-labelledby="first-code">
          <h2 id="first-code">2. Type the code that the app shows</h2>
          <CodeField label="Code from the app" digits />
        </section>
        <Next next={next} />
        <div class="actions">
          <Submit>Turn on</Submit>
        </div>
      </PostForm>
    </Layout>
  );
}
