import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import { type AboutOffered, AboutSection } from './about-section';
import { type DeliveryOffered, DeliverySection } from './delivery-section';
import { PreviewCard, type PreviewShown } from './preview-card';

export interface SubscriptionFormPageProps extends AboutOffered, DeliveryOffered {
  form: FormState;
  /** Changing: the subscription. Absent: a new one. */
  subscription?: { id: string; name: string; paused: boolean };
  preview?: PreviewShown;
  stale?: StaleEdit;
  notice?: string;
}

const fieldNames = {
  name: 'Name',
  countries: 'Countries',
  groups: 'Joint cases',
  defenders: 'Cases',
  q: 'Name or reference',
  status: 'Status today',
  rules: 'Kinds of dates',
  audience: 'For whom',
  steps: 'Lead times',
  leads: 'Own days',
  way: 'Way',
  rhythm: 'Rhythm',
  at: 'Time of day',
  zone: 'Time zone',
  quiet_from: 'Quiet from',
  quiet_to: 'Quiet until',
  language: 'Language',
  names: 'Names',
};

/** Subscribes to alerts, or changes a subscription, with what it would bring beside it. */
export function SubscriptionFormPage(props: SubscriptionFormPageProps) {
  const { form, subscription, preview, stale, notice } = props;
  const title = subscription ? 'Change a subscription' : 'Subscribe to alerts';
  const save = subscription ? 'Save' : 'Subscribe';
  const action = `/account/subscriptions${subscription ? `/${subscription.id}` : ''}`;
  return (
    <Layout title={titleOf(title, form)} current="account" notice={notice}>
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/subscriptions', label: 'Subscriptions' },
        ]}
      />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          {subscription ? (
            <>
              <bdi dir="auto">{subscription.name}</bdi>
              {subscription.paused && ', paused: it brings nothing until you resume it'}
            </>
          ) : (
            'Choose what to be told of, how long before, and how. Whatever you leave empty narrows nothing down.'
          )}
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {stale && <StaleEditNote stale={stale} />}
      <div class="cols">
        <PostForm class="form" action={action} novalidate data-unsaved>
          <Submit first>{save}</Submit>
          <Kept form={form} names={['version']} />
          <AboutSection {...props} />
          <DeliverySection {...props} />
          <div class="actions">
            <Submit>{save}</Submit>
            <button class="btn" name="preview" value="yes" formAction={`${action}#preview`}>
              Show what it would bring
            </button>
            <a class="btn" href="/account/subscriptions">
              Cancel
            </a>
          </div>
        </PostForm>
        <aside class="side" aria-label="Preview">
          {preview && <PreviewCard preview={preview} />}
          {subscription && <Ways {...subscription} />}
        </aside>
      </div>
    </Layout>
  );
}

/** What else can be done with it. */
function Ways({ id, paused }: { id: string; paused: boolean }) {
  return (
    <section class="card" aria-labelledby="ways">
      <h2 id="ways">Pause or end</h2>
      <div class="actions">
        <PostForm action={`/account/subscriptions/${id}/${paused ? 'resumption' : 'pause'}`}>
          <button class="btn">{paused ? 'Resume' : 'Pause'}</button>
        </PostForm>
        <a class="btn" href={`/account/subscriptions/${id}/end`}>
          End it
        </a>
      </div>
    </section>
  );
}
