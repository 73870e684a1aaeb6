import { Breadcrumb, Layout } from '../../web/layout';
import type { FeedKind } from '../domain/feed';

/** Shows the address of a new feed: the only time. */
export function NewFeedPage({ address, kind, names }: { address: string; kind: FeedKind; names: boolean }) {
  return (
    <Layout title="The new feed" current="account">
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/feeds', label: 'Calendar feeds' },
        ]}
      />
      <header class="head">
        <h1>The new feed</h1>
        <p class="lead">
          Its address is shown only now. Whoever has it reads these dates{names && ', with names,'} without a sign-in:
          send it to nobody, and revoke it when it may have been seen.
        </p>
      </header>
      <p class="card">
        <code class="secret">{address}</code>
      </p>
      {kind === 'calendar' ? (
        <InCalendars />
      ) : (
        <p>Add it to your reader as a new feed. It is read anew every hour or so.</p>
      )}
      <p class="more">
        <a href="/account/feeds">Done: to your feeds</a>
      </p>
    </Layout>
  );
}

/** The menus as they are named in English. */
function InCalendars() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">How to subscribe</h2>
      <dl class="facts">
        <dt>Apple Calendar</dt>
        <dd>File, New Calendar Subscription. On a telephone: Calendars, Add Calendar, Add Subscription Calendar.</dd>
        <dt>Google Calendar</dt>
        <dd>Other calendars, the plus sign, From URL. Google fetches it a few times a day, from its own computers.</dd>
        <dt>Outlook</dt>
        <dd>Add calendar, Subscribe from web.</dd>
        <dt>Thunderbird</dt>
        <dd>New Calendar, On the Network, format iCalendar.</dd>
        <dt>Nextcloud</dt>
        <dd>New calendar, New subscription from link.</dd>
      </dl>
      <p class="hint">
        Subscribe; do not import the file: a file that was imported is never corrected. A calendar on the internet must
        be able to reach Vigil, and whoever runs it can read what it fetches.
      </p>
    </section>
  );
}
