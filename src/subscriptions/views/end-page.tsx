import { Submit } from '../../web/form-parts';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';

/** Asks once more before a subscription ends. */
export function EndPage({ id, name }: { id: string; name: string }) {
  return (
    <Layout title="End a subscription" current="account">
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/subscriptions', label: 'Subscriptions' },
          { href: `/account/subscriptions/${id}`, label: <bdi dir="auto">{name}</bdi> },
        ]}
      />
      <header class="head">
        <h1>
          End “<bdi dir="auto">{name}</bdi>”?
        </h1>
        <p class="lead">
          It brings nothing any more, and what is under way for it is not sent. You can take it back on the next page.
          To stop it for a time, pause it.
        </p>
      </header>
      <PostForm class="form" action={`/account/subscriptions/${id}/end`}>
        <div class="actions">
          <Submit danger>End it</Submit>
          <a class="btn" href="/account/subscriptions">
            Leave it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
