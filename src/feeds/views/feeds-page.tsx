import type { Subscription } from '../../subscriptions/domain/subscription';
import { Checks } from '../../web/checks';
import { Choice } from '../../web/controls';
import { momentText } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Feed } from '../domain/feed';
import { kindLabels } from './feed-words';

export interface FeedsPageProps {
  feeds: Feed[];
  subscriptions: Pick<Subscription, 'id' | 'name'>[];
  namesAllowed: boolean;
  form: FormState;
  /** What is ticked. */
  chosen: readonly string[];
  notice?: string;
}

const fieldNames = { subscription: 'Subscription', kind: 'Where it is read', with: 'What it says' };

/** Everybody's own feeds, and the form for a new one. */
export function FeedsPage({ feeds, subscriptions, namesAllowed, form, chosen, notice }: FeedsPageProps) {
  return (
    <Layout title={titleOf('Calendar feeds', form)} current="account" notice={notice}>
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head">
        <h1>Calendar feeds</h1>
        <p class="lead">
          A feed puts the dates of a subscription into your calendar or reader, and keeps them right there. Its address
          works without a sign-in: what you may see is asked anew each time it is fetched.
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <div class="cols">
        <section aria-labelledby="feeds">
          <h2 id="feeds">Feeds that work</h2>
          {feeds.length === 0 ? <p class="empty">You have none.</p> : <Rows feeds={feeds} of={subscriptions} />}
        </section>
        <aside class="side" aria-label="A new feed">
          <section class="card" aria-labelledby="new">
            <h2 id="new">Make a feed</h2>
            {subscriptions.length === 0 ? (
              <NoSubscription />
            ) : (
              <Form {...{ subscriptions, namesAllowed, form, chosen }} />
            )}
          </section>
        </aside>
      </div>
    </Layout>
  );
}

const NoSubscription = () => (
  <p>
    A feed gives the dates of a subscription. <a href="/account/subscriptions">Subscribe to alerts</a> first.
  </p>
);

function Form({
  subscriptions,
  namesAllowed,
  form,
  chosen,
}: Pick<FeedsPageProps, 'subscriptions' | 'namesAllowed' | 'form' | 'chosen'>) {
  const names = { value: 'names', label: 'Names, where the subscription asks for them too' };
  const without = 'The organisation allows no names: the feed says the code of a case and the kind of date.';
  return (
    <PostForm class="form" action="/account/feeds" novalidate>
      <Choice
        form={form}
        name="subscription"
        label="Subscription"
        options={subscriptions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        form={form}
        name="kind"
        label="Where it is read"
        options={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))}
      />
      <Checks
        form={form}
        name="with"
        label="What it says"
        hint={
          namesAllowed
            ? 'Names are read and kept by whoever runs your calendar. Without them it says the code of a case and the kind of date.'
            : without
        }
        options={[{ value: 'alarms', label: 'Reminders at the lead times' }, ...(namesAllowed ? [names] : [])]}
        chosen={chosen}
      />
      <div class="actions">
        <Submit>Make the feed</Submit>
      </div>
    </PostForm>
  );
}

function Rows({ feeds, of }: { feeds: Feed[]; of: FeedsPageProps['subscriptions'] }) {
  const name = (id: string): string => of.find((one) => one.id === id)?.name ?? '';
  return (
    <ul class="rows people">
      {feeds.map(({ id, subscriptionId, kind, names, createdAt, lastFetchedAt }) => (
        <li key={id}>
          <div>
            <p>
              <b dir="auto">{name(subscriptionId)}</b>
            </p>
            <p class="under">
              {kindLabels[kind]}; {names ? 'with names, while they are allowed' : 'without names'}
            </p>
          </div>
          <p class="under">
            Since {momentText(createdAt)}.{' '}
            {lastFetchedAt ? `Last fetched ${momentText(lastFetchedAt)}.` : 'Never fetched.'}
          </p>
          <div class="end">
            <a class="btn" href={`/account/feeds/${id}/revocation`}>
              Revoke<span class="hidden"> the feed of {name(subscriptionId)}</span>
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
