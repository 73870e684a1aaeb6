import { counted } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import type { Webhook } from '../webhook';
import { formatWords } from './webhook-words';

/** The receivers of the organisation. */
export function WebhooksPage({ webhooks, notice }: { webhooks: Webhook[]; notice?: string }) {
  return (
    <Layout title="Webhooks" current="people" notice={notice}>
      <Breadcrumb trail={[{ href: '/organisation', label: 'Organisation' }]} />
      <header class="head split">
        <div>
          <h1>Webhooks</h1>
          <p class="lead">
            Programs and chats of the organisation to which people may have their alerts sent. What leaves carries the
            reference of a case and a link, signed.
          </p>
        </div>
        <p class="actions">
          <a class="btn primary" href="/settings/webhooks/new">
            New webhook
          </a>
        </p>
      </header>
      {webhooks.length === 0 ? (
        <p class="empty">There is none. Nobody can choose one in a subscription.</p>
      ) : (
        <ul class="rows people">
          {webhooks.map((one) => (
            <li key={one.id}>
              <div>
                <p>
                  <a href={`/settings/webhooks/${one.id}`} dir="auto">
                    {one.name}
                  </a>
                </p>
                <p class="under">{one.host}</p>
              </div>
              <p class="under">
                {formatWords[one.format]}. {counted(one.subscriptions, 'subscription')}.
              </p>
              <p class="end">
                <HowItIs webhook={one} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

/** Whether it works, in a word. */
export function HowItIs({ webhook: { disabledAt, failingSince } }: { webhook: Webhook }) {
  if (disabledAt) return <b class="tag held">off</b>;
  return failingSince ? <b class="tag held">fails</b> : <b class="tag">on</b>;
}
