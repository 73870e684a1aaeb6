import { ErrorSummary, titleOf } from '../../web/error-summary';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { MutedSection, type MutesShown } from './muted-section';

/** A subscription in the list, in words. */
export interface SubscriptionShown {
  id: string;
  name: string;
  about: string[];
  delivery: string;
  paused: boolean;
  /** Everything in it is muted. */
  muted: boolean;
  /** Its way out is gone. */
  noWay: boolean;
}

export interface SubscriptionsPageProps {
  subscriptions: SubscriptionShown[];
  mutes: MutesShown;
  form: FormState;
  /** One that has ended and can be taken back. */
  ended?: { id: string; name: string };
  notice?: string;
}

/** Everybody's own subscriptions and mutes. */
export function SubscriptionsPage({ subscriptions, mutes, form, ended, notice }: SubscriptionsPageProps) {
  return (
    <Layout title={titleOf('Subscriptions', form)} current="account" notice={notice}>
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head split">
        <div>
          <h1>Subscriptions</h1>
          <p class="lead">
            What you are told of, how long before, and how. Each brings only what you may see when it is sent.
          </p>
        </div>
        <p class="actions">
          <a class="btn primary" href="/account/subscriptions/new">
            Subscribe to alerts
          </a>
        </p>
      </header>
      <ErrorSummary form={form} names={{ rule: 'Kind of date', defender: 'Case', subscription: 'Where' }} />
      {ended && <TakeBack {...ended} />}
      {subscriptions.length === 0 ? <None /> : <Rows subscriptions={subscriptions} />}
      <p class="more">
        <a href="/alerts">What you were sent</a> · <a href="/account/feeds">Put your dates into a calendar</a>
      </p>
      {(subscriptions.length > 0 || mutes.muted.length > 0) && <MutedSection {...mutes} form={form} />}
    </Layout>
  );
}

function TakeBack({ id, name }: { id: string; name: string }) {
  return (
    <div class="notice" role="status">
      <p>
        “<bdi dir="auto">{name}</bdi>” has ended.
      </p>
      <PostForm action={`/account/subscriptions/${id}/return`}>
        <button class="btn">Take it back</button>
      </PostForm>
    </div>
  );
}

function None() {
  return (
    <div class="empty">
      <h2>You are told of nothing yet</h2>
      <p>
        A subscription sends you the dates of the cases that you follow before they come: anniversaries, birthdays,
        releases, time limits. Begin with everything, once a week, and narrow it down when it is too much.
      </p>
      <div class="actions">
        <PostForm action="/account/subscriptions/first">
          <button class="btn primary">Alerts of everything I may see, weekly</button>
        </PostForm>
        <a class="btn" href="/account/subscriptions/new">
          Choose what to be told of
        </a>
      </div>
    </div>
  );
}

function Rows({ subscriptions }: { subscriptions: SubscriptionShown[] }) {
  return (
    <ul class="rows people">
      {subscriptions.map(({ id, name, about, delivery, paused, muted, noWay }) => (
        <li key={id}>
          <div>
            <p>
              <a href={`/account/subscriptions/${id}`}>
                <bdi dir="auto">{name}</bdi>
              </a>{' '}
              {paused && <span class="tag">Paused</span>} {muted && <span class="tag">Muted</span>}
            </p>
            <p class="under">
              {about.map((part, i) => (
                <>
                  {i > 0 && ' · '}
                  <bdi dir="auto">{part}</bdi>
                </>
              ))}
            </p>
          </div>
          <p class="under">
            {delivery}
            {noWay && ' The webhook is gone: choose another way.'}
          </p>
          <div class="end actions">
            <PostForm action={`/account/subscriptions/${id}/${paused ? 'resumption' : 'pause'}`}>
              <button class="btn">
                {paused ? 'Resume' : 'Pause'}
                <span class="hidden"> {name}</span>
              </button>
            </PostForm>
            <a class="btn" href={`/account/subscriptions/${id}/end`}>
              End<span class="hidden"> {name}</span>
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
