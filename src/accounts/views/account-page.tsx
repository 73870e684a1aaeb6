import { type Role, roleRules } from '../../access/domain/roles';
import { Allowed } from '../../web/allowed';
import { capital } from '../../web/capital';
import { momentText } from '../../web/day-text';
import { Layout } from '../../web/layout';

export interface AccountPageProps {
  name: string;
  email: string;
  role: Role;
  lastSignInAt: Date | null;
  /** In words: on, off. */
  app: boolean;
  passkeys: number;
  password: boolean;
  notice?: string;
}

/** Somebody's own account. */
export function AccountPage({ name, email, role, lastSignInAt, app, passkeys, password, notice }: AccountPageProps) {
  return (
    <Layout title="Account" current="account" notice={notice}>
      <header class="head">
        <h1>Account</h1>
        <p class="lead">
          <bdi dir="auto">{name}</bdi>
        </p>
      </header>
      <div class="docs">
        <section class="card" aria-labelledby="you">
          <h2 id="you">You</h2>
          <dl class="facts">
            <dt>E-mail address</dt>
            <dd>
              <bdi dir="ltr">{email}</bdi>
            </dd>
            <dt>Role</dt>
            <dd>
              {capital(role)}. {roleRules[role].about}
            </dd>
            <dt>Last sign-in</dt>
            <dd>{lastSignInAt ? momentText(lastSignInAt) : 'This is the first'}</dd>
          </dl>
          <p class="hint more">An administrator can change the role.</p>
        </section>
        <section class="card" aria-labelledby="told">
          <h2 id="told">What you are told</h2>
          <ul class="lines">
            <li>
              <a href="/account/subscriptions">Subscriptions</a>
              <span class="under">Which dates, how long before, and how</span>
            </li>
            <li>
              <a href="/account/feeds">Calendar feeds</a>
              <span class="under">Your dates in your own calendar or reader</span>
            </li>
            <li>
              <a href="/account/mail">Your mail</a>
              <span class="under">What Vigil has written to you</span>
            </li>
            <li>
              <a href="/account/mail-key">Encrypted mail</a>
              <span class="under">Your public key</span>
            </li>
          </ul>
        </section>
        <Allowed to="case.export">
          <section class="card" aria-labelledby="taken-out">
            <h2 id="taken-out">What you take out</h2>
            <ul class="lines">
              <li>
                <a href="/exports">Exports</a>
                <span class="under">Reports, drafts for the UN, tables</span>
              </li>
            </ul>
          </section>
        </Allowed>
        <section class="card" aria-labelledby="signing-in">
          <h2 id="signing-in">Signing in</h2>
          <ul class="lines">
            <li>
              <a href="/account/password">{password ? 'Change the password' : 'Choose a password'}</a>
            </li>
            <li>
              <a href="/account/second-factor">Second step of signing in</a>
              <span class="under">Authenticator app: {app ? 'on' : 'off'}</span>
            </li>
            <li>
              <a href="/account/passkeys">Passkeys</a>
              <span class="under">{passkeys === 0 ? 'None' : passkeys}</span>
            </li>
            <li>
              <a href="/account/sign-ins">Where you are signed in</a>
            </li>
            <li>
              <a href="/account/tokens">Tokens for programs</a>
            </li>
          </ul>
        </section>
      </div>
    </Layout>
  );
}
