import type { Page } from '../../lib/page';
import { counted, momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { address, Pages } from '../../web/pagination';
import { PostForm } from '../../web/post-form';
import { type DeliveryState, states, stateWords } from '../domain/delivery-state';
import type { Subscriber, Webhook } from '../webhook';
import type { ListedDelivery } from '../webhook-log.service';
import { DeliveryRow } from './delivery-row';
import { crumbs, formatWords, reasonWords } from './webhook-words';
import { SightCard } from './sight-card';
import { HowItIs } from './webhooks-page';

export interface WebhookPageProps {
  webhook: Webhook;
  subscribers: Subscriber[];
  log: Page<ListedDelivery>;
  /** To which the list is narrowed down. */
  state?: DeliveryState;
  notice?: string;
}

/** One receiver: how it is, what was sent to it, and what can be done with it. */
export function WebhookPage({ webhook, subscribers, log, state, notice }: WebhookPageProps) {
  const path = `/settings/webhooks/${webhook.id}`;
  return (
    <Layout title={webhook.name} current="people" notice={notice}>
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1 dir="auto">{webhook.name}</h1>
        <p class="lead">
          <HowItIs webhook={webhook} /> {webhook.host}. {formatWords[webhook.format]}.{' '}
          {webhook.names ? 'With names of what may be public.' : 'Without names.'}{' '}
          {counted(webhook.subscriptions, 'subscription')}.
        </p>
      </header>
      <Trouble webhook={webhook} />
      <div class="cols">
        <section aria-labelledby="log">
          <h2 id="log">What was sent</h2>
          <nav aria-label="Which messages">
            <p>
              <Filter path={path} label="all" current={state === undefined} />
              {states.map((one) => (
                <Filter key={one} path={path} state={one} label={stateWords[one]} current={state === one} />
              ))}
            </p>
          </nav>
          {log.items.length === 0 ? (
            <p class="empty">Nothing{state ? ' of that kind' : ' yet'}.</p>
          ) : (
            <ul class="rows people">
              {log.items.map((one) => (
                <DeliveryRow key={one.id} path={path} delivery={one} isOff={webhook.disabledAt !== null} />
              ))}
            </ul>
          )}
          <Pages next={log.next && address(path, { state, after: log.next })} />
        </section>
        <aside class="side" aria-label="What can be done, and whose sight it has">
          <Acts webhook={webhook} path={path} />
          <SightCard subscribers={subscribers} />
        </aside>
      </div>
    </Layout>
  );
}

function Filter({ path, state, label, current }: { path: string; state?: string; label: string; current: boolean }) {
  return (
    <>
      <a href={address(path, { state })} aria-current={current ? 'true' : undefined}>
        {label}
      </a>{' '}
    </>
  );
}

function Trouble({ webhook: { disabledAt, disabledReason, failingSince, oldSecretUntil } }: { webhook: Webhook }) {
  return (
    <>
      {disabledAt && disabledReason && (
        <p class="notice" role="alert">
          Off since {momentText(disabledAt)}. {reasonWords[disabledReason]} Nothing is sent, and nobody can choose it.
        </p>
      )}
      {!disabledAt && failingSince && (
        <p class="notice" role="alert">
          Nothing has arrived since {momentText(failingSince)}. After three days it is switched off.
        </p>
      )}
      {oldSecretUntil && <p class="under">The old secret signs too until {momentText(oldSecretUntil)}.</p>}
    </>
  );
}

function Acts({ webhook: { disabledAt, createdAt, createdBy }, path }: { webhook: Webhook; path: string }) {
  return (
    <section class="card" aria-labelledby="acts">
      <h2 id="acts">What can be done</h2>
      {!disabledAt && (
        <PostForm action={`${path}/test`}>
          <button class="btn primary">Send a test</button>
        </PostForm>
      )}
      <PostForm class="more" action={`${path}/${disabledAt ? 'enabling' : 'disabling'}`}>
        <button class="btn">{disabledAt ? 'Switch it on' : 'Switch it off'}</button>
      </PostForm>
      <p class="more">
        <a href={`${path}/change`}>Change it</a>
      </p>
      <p>
        <a href={`${path}/rotation`}>Another secret</a>
      </p>
      <p>
        <a href={`${path}/removal`}>Remove it</a>
      </p>
      <p class="under">
        Made {createdBy && <bdi dir="auto">by {createdBy}, </bdi>}
        {momentText(createdAt)}
      </p>
    </section>
  );
}
