import { longDay } from '../../lib/date-text';
import { momentText, numeral } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { DayCounts } from '../told-list.repository';

export interface DeliveriesPageProps {
  days: DayCounts[];
  planned?: { day: string; at: Date };
  notice?: string;
}

/** How many alerts of each day went out. */
export function DeliveriesPage({ days, planned, notice }: DeliveriesPageProps) {
  return (
    <Layout title="Alerts sent" current="people" notice={notice}>
      <Breadcrumb trail={[{ href: '/people', label: 'People' }]} />
      <header class="head split">
        <div>
          <h1>Alerts sent</h1>
          <p class="lead">
            {planned
              ? `Planned up to ${longDay(planned.day)}, at ${momentText(planned.at)}.`
              : 'No day has been planned yet: a worker does it every ten minutes.'}
          </p>
        </div>
        <PostForm action="/deliveries/retry">
          <button class="btn">Plan and send now</button>
        </PostForm>
      </header>
      {days.length === 0 ? (
        <div class="empty">
          <h2>Nothing yet</h2>
          <p>Alerts are planned for those who subscribe to them.</p>
        </div>
      ) : (
        <ul class="rows">
          {days.map((counts) => (
            <li key={counts.day}>
              <p>{longDay(counts.day)}</p>
              <p class="end">{words(counts)}</p>
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        Late: more than two hours after its moment. Missed: nobody was there to send it, and it was of no use any more.
        Dropped: at its moment there was a reason not to send it, as a date that had changed or a right that was lost.
      </p>
    </Layout>
  );
}

function words({ planned, sent, late, missed, dropped }: DayCounts): string {
  const parts = [
    ...(planned > 0 ? [`${numeral(planned)} waiting`] : []),
    `${numeral(sent)} sent${late > 0 ? `, ${numeral(late)} of them late` : ''}`,
    ...(missed > 0 ? [`${numeral(missed)} missed`] : []),
    ...(dropped > 0 ? [`${numeral(dropped)} dropped`] : []),
  ];
  return parts.join(' · ');
}
