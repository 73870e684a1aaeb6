import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { MutingKind } from '../mute-links';

const asked: Record<MutingKind, { title: string; text: string }> = {
  rule: {
    title: 'Mute this kind of date?',
    text: 'The subscription from which this message came will not tell you of dates of this kind any more. Everything else still comes.',
  },
  case: {
    title: 'Mute this case?',
    text: 'You will not be told of this case any more, in any of your subscriptions. Everything else still comes.',
  },
  all: {
    title: 'Mute everything?',
    text: 'The subscription from which this message came will not tell you of anything any more.',
  },
};

/** Behind a link in a mail, for whoever holds it: says what it does, and of whom and of what it tells nothing. */
export function MutePage({ kind, path }: { kind: MutingKind; path: string }) {
  const { title, text } = asked[kind];
  return (
    <Layout title={title}>
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </header>
      <PostForm class="form narrow" action={path}>
        <p>
          You need not sign in for it. To take it back, sign in and look at Subscriptions on the page of your account.
        </p>
        <div class="actions">
          <button class="btn primary">Mute</button>
        </div>
      </PostForm>
    </Layout>
  );
}

/** The same for every link, whether it is in force or not. */
export function MutedPage() {
  return (
    <Layout title="Muted">
      <header class="head">
        <h1>Muted</h1>
        <p class="lead">
          If the link is whole and its subscription still there, you will not be told of it any more. What is on its way
          already may still come.
        </p>
      </header>
      <p>
        To take it back, <a href="/account/subscriptions">sign in and look at your subscriptions</a>.
      </p>
    </Layout>
  );
}

/** Of what is no link of ours. */
export function NoMutePage() {
  return (
    <Layout title="No such link">
      <header class="head">
        <h1>This link is not whole</h1>
        <p class="lead">
          Mail programs break long links at times. Copy it whole, or{' '}
          <a href="/account/subscriptions">sign in and mute there</a>.
        </p>
      </header>
    </Layout>
  );
}
