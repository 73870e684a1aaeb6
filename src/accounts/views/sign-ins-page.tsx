import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';

/** A browser in which somebody is signed in. */
export interface SignInShown {
  id: string;
  browser: string;
  network: string;
  method: 'password' | 'passkey' | 'oidc';
  secondFactor: boolean;
  /** The second step was not done yet. */
  unfinished: boolean;
  since: Date;
  seen: Date;
  here: boolean;
}

export interface SignInsPageProps {
  signIns: SignInShown[];
  notice?: string;
}

const methods = { password: 'password', passkey: 'passkey', oidc: 'single sign-on' } as const;

const wayIn = ({ method, secondFactor, unfinished }: SignInShown): string => {
  if (unfinished) return 'by password, second step not done';
  return secondFactor && method === 'password' ? 'by password and code' : `by ${methods[method]}`;
};

/** Where somebody is signed in, each with the button that ends it. */
export function SignInsPage({ signIns, notice }: SignInsPageProps) {
  return (
    <Layout title="Where you are signed in" current="account" notice={notice}>
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head">
        <h1>Where you are signed in</h1>
        <p class="lead">End what you do not know or no longer use. If you do not know one, change your password too.</p>
      </header>
      <ul class="rows sign-ins">
        {signIns.map((signIn) => (
          <li key={signIn.id}>
            <div>
              <p class="say">{signIn.browser}</p>
              <p class="under">
                {wayIn(signIn)}, from <bdi dir="ltr">{signIn.network}</bdi>
              </p>
              <p class="under">
                since {momentText(signIn.since)}; last used {momentText(signIn.seen)}
              </p>
            </div>
            {signIn.here ? (
              <p class="end">This browser</p>
            ) : (
              <PostForm action="/account/sign-ins" class="end">
                <input type="hidden" name="end" value={signIn.id} />
                <button class="btn" aria-label={`Sign out ${signIn.browser}, since ${momentText(signIn.since)}`}>
                  Sign out
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {signIns.length > 1 && (
        <PostForm action="/account/sign-ins" class="more">
          <input type="hidden" name="end" value="others" />
          <button class="btn danger">Sign out everywhere else</button>
        </PostForm>
      )}
    </Layout>
  );
}
