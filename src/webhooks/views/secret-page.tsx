import { Breadcrumb, Layout } from '../../web/layout';
import { crumbs } from './webhook-words';

/** Shows a secret for checking signatures: the only time. */
export function SecretPage({ id, name, secret }: { id: string; name: string; secret: string }) {
  return (
    <Layout title="The secret of a webhook" current="people">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>
          The secret of “<bdi dir="auto">{name}</bdi>”
        </h1>
        <p class="lead">
          With it the receiver checks that a message comes from Vigil and is not older than five minutes. It is shown
          only now: put it where the receiver keeps its secrets. A chat does not need it.
        </p>
      </header>
      <p class="card">
        <code class="secret">{secret}</code>
      </p>
      <p class="more">
        <a href={`/settings/webhooks/${id}`}>Done: to the webhook, to test it</a>
      </p>
    </Layout>
  );
}
