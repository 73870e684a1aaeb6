import { Layout } from '../../../web/layout';
import { withNext } from '../../../web/safe-next';
import type { SsoRefusal } from '../sso.service';

export interface SsoRefusedPageProps {
  refused: SsoRefusal;
  host: string;
  next: string;
}

/** Single sign-on let nobody in. */
export function SsoRefusedPage({ refused, host, next }: SsoRefusedPageProps) {
  return (
    <Layout title="Single sign-on did not work">
      <div class="lost">
        <h1>Single sign-on did not work</h1>
        <p class="lead">{words(host)[refused]}</p>
        <p class="actions">
          <a class="btn primary" href={withNext('/sign-in', next)}>
            To sign-in
          </a>
        </p>
      </div>
    </Layout>
  );
}

const words = (host: string): Record<SsoRefusal, string> => ({
  failed: `Nothing came back from ${host} that can be relied on. An answer counts once, for ten minutes, in the browser that asked for it. Start again.`,
  'no account': `${host} knows you, and no account here is open to you in this way. Ask an administrator for an invitation to the address that ${host} has of you. If you have a password here, sign in with it.`,
  'other account': `You are signed in here with one account, and at ${host} with another. Sign out here first.`,
});
