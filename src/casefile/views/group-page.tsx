import { AlertShown } from '../../alerts/views/alert-shown';
import { ComingCard } from '../../alerts/views/coming-card';
import { DayCount } from '../../groups/domain/day-count';
import { standingText } from '../../groups/views/group-standing';
import { Members, MemberShown } from '../../groups/views/members';
import { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { Allowed } from '../../web/allowed';
import { Breadcrumb, Layout } from '../../web/layout';

export interface GroupPageProps {
  group: { id: string; reference: string; name: string; hashtag?: string | null; dayCount?: DayCount | null };
  members: MemberShown[];
  coming: AlertShown[];
  today: Day;
  notice?: string;
}

const conventions: Record<DayCount, string> = {
  exclusive: 'The first day is not counted',
  inclusive: 'The first day is counted as day 1',
};

/** A joint case: its members as of today, and what is coming for all of them. */
export function GroupPage({ group, members, coming, today, notice }: GroupPageProps) {
  return (
    <Layout title={group.name} current="groups" notice={notice}>
      <Breadcrumb trail={[{ href: '/groups', label: 'Joint cases' }]} />
      <header class="head">
        <h1>
          <bdi dir="auto">{group.name}</bdi>{' '}
          {group.hashtag && (
            <bdi class="other" dir="auto">
              {group.hashtag}
            </bdi>
          )}
        </h1>
        <p class="lead">{standingText(members)}</p>
      </header>
      <div class="actions bar">
        <Allowed to="case.write">
          <a class="btn" href={`/groups/${group.id}/correction`}>
            Correct this joint case
          </a>
        </Allowed>
        <Allowed to="case.publish">
          <a class="btn" href={`/groups/${group.id}/counters`}>
            Day counters
          </a>
        </Allowed>
        <a class="btn" href={`/account/subscriptions/new?group=${group.id}`}>
          Subscribe to this joint case
        </a>
        <Allowed to="case.preview">
          <a class="btn" href={`/groups/${group.id}/un-drafts`}>
            UN drafts
          </a>
        </Allowed>
        <Allowed to="case.export">
          <a class="btn" href={`/exports/new?group=${group.id}`}>
            Export
          </a>
        </Allowed>
        <p class="meta">
          <bdi>{group.reference}</bdi>
        </p>
      </div>
      <div class="cols">
        <section aria-labelledby="members">
          <h2 id="members">Members on {longDay(today)}</h2>
          {members.length === 0 ? (
            <p class="empty">Add members through “Correct this joint case”.</p>
          ) : (
            <Members members={members} />
          )}
        </section>
        <aside class="side" aria-label="About this joint case">
          <ComingCard coming={coming} today={today} />
          <section class="card" aria-labelledby="counting">
            <h2 id="counting">Day count</h2>
            <p>{group.dayCount ? conventions[group.dayCount] : `Not stated. ${conventions.exclusive}`}.</p>
          </section>
        </aside>
      </div>
    </Layout>
  );
}
