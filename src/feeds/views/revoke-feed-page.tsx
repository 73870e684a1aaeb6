import { Submit } from '../../web/form-parts';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Feed } from '../domain/feed';
import { kindLabels } from './feed-words';

/** Asks once more before a feed ends. */
export function RevokeFeedPage({ id, kind }: Pick<Feed, 'id' | 'kind'>) {
  return (
    <Layout title="Revoke a feed" current="account">
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/feeds', label: 'Calendar feeds' },
        ]}
      />
      <header class="head">
        <h1>Revoke this feed?</h1>
        <p class="lead">
          {kindLabels[kind]}. Its address gives nothing any more, at once and for good. What a calendar has fetched
          already stays there until you remove it there. The subscription goes on.
        </p>
      </header>
      <PostForm class="form" action={`/account/feeds/${id}/revocation`}>
        <div class="actions">
          <Submit danger>Revoke it</Submit>
          <a class="btn" href="/account/feeds">
            Leave it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
