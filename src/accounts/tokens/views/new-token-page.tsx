import { Breadcrumb, Layout } from '../../../web/layout';

export interface NewTokenPageProps {
  token: string;
  name: string;
}

/** Shows a new token: the only time. */
export function NewTokenPage({ token, name }: NewTokenPageProps) {
  return (
    <Layout title="The new token" current="account">
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/tokens', label: 'API tokens' },
        ]}
      />
      <header class="head">
        <h1>The new token</h1>
        <p class="lead">
          “<bdi dir="auto">{name}</bdi>” is made. It is shown only now: put it where the program keeps its secrets.
          Whoever has it acts in your name.
        </p>
      </header>
      <p class="card">
        <code class="secret">{token}</code>
      </p>
      <p class="more">
        <a href="/account/tokens">Done: to your tokens</a>
      </p>
    </Layout>
  );
}
