import { Submit } from '../../web/form-parts';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { PasskeyForm } from '../passkeys/views/passkey-form';
import { CodeField, Next, Refused } from './secret-fields';

export interface CodePageProps {
  next: string;
  refused?: string;
  /** What the account has to show. */
  totp: boolean;
  passkeys: boolean;
}

/** The second step of signing in. */
export function CodePage({ next, refused, totp, passkeys }: CodePageProps) {
  return (
    <Layout title={refused ? 'Not signed in: Second step' : 'Second step'}>
      <header class="head">
        <h1>Second step</h1>
        <p class="lead">The first step is done. Now show that it is you.</p>
      </header>
      <Refused>{refused}</Refused>
      <PostForm class="form narrow" action="/sign-in/code">
        <CodeField
          label={totp ? 'Code from your app, or a recovery code' : 'A recovery code'}
          hint={
            totp ? 'Six digits from the authenticator app; or one of the long codes that you wrote down.' : undefined
          }
        />
        <Next next={next} />
        <div class="actions">
          <Submit>Continue</Submit>
        </div>
      </PostForm>
      {passkeys && (
        <PasskeyForm
          action="/sign-in/code/passkey"
          ask="show"
          next={next}
          button="Use a passkey instead"
          primary={!totp}
        />
      )}
      <PostForm action="/sign-out" class="more">
        <button class="btn">Start again</button>
      </PostForm>
      <p class="hint more">Phone and codes are lost? An administrator can take the second step away.</p>
    </Layout>
  );
}
