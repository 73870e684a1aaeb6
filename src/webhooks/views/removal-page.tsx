import { counted } from '../../web/day-text';
import { Submit } from '../../web/form-parts';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Webhook } from '../webhook';
import { crumbs } from './webhook-words';

/** Asks once more before a webhook is taken away. */
export function RemovalPage({ webhook: { id, name, subscriptions } }: { webhook: Webhook }) {
  return (
    <Layout title="Remove a webhook" current="people">
      <Breadcrumb trail={[...crumbs, { href: `/settings/webhooks/${id}`, label: <bdi dir="auto">{name}</bdi> }]} />
      <header class="head">
        <h1>
          Remove “<bdi dir="auto">{name}</bdi>”?
        </h1>
        <p class="lead">
          Its address, its secret and the list of what was sent are deleted; what waits is not sent.{' '}
          {counted(subscriptions, 'subscription')} that send to it bring nothing until their owners choose another way.
          To stop it for a time, switch it off.
        </p>
      </header>
      <PostForm class="form" action={`/settings/webhooks/${id}/removal`}>
        <div class="actions">
          <Submit danger>Remove it</Submit>
          <a class="btn" href={`/settings/webhooks/${id}`}>
            Keep it
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
