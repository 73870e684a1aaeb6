import { Layout } from '../../web/layout';

export interface DeadLinkPageProps {
  kind: 'invitation' | 'reset';
}

/** For a link that holds no more. Why is not said: it would tell strangers something. */
export function DeadLinkPage({ kind }: DeadLinkPageProps) {
  return (
    <Layout title="This link does not work any more">
      <header class="head">
        <h1>This link does not work any more</h1>
        <p class="lead">
          A link works once, and only for a time:{' '}
          {kind === 'invitation' ? 'an invitation for 72 hours' : 'one for a new password for 30 minutes'}.
        </p>
      </header>
      {kind === 'invitation' ? (
        <p>
          If you have joined already, <a href="/sign-in">sign in</a>. If you have not, open the link in the mail once
          more, or ask whoever invited you for a new one.
        </p>
      ) : (
        <p>
          If you have chosen a new password already, <a href="/sign-in">sign in</a>. If you have not,{' '}
          <a href="/forgot">ask for a new link</a>.
        </p>
      )}
    </Layout>
  );
}
