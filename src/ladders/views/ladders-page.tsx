import { ruleLabels } from '../../alerts/domain/rule-labels';
import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { ladderWords } from '../domain/ladder';
import type { Ladder } from '../ladders.service';

/** How far ahead each kind of date is told of. */
export function LaddersPage({ ladders, notice }: { ladders: Ladder[]; notice?: string }) {
  return (
    <Layout title="Lead times" current="people" notice={notice}>
      <Breadcrumb trail={[{ href: '/organisation', label: 'Organisation' }]} />
      <header class="head">
        <h1>Lead times</h1>
        <p class="lead">
          How long before a date those are told who follow it, unless their subscription says otherwise. A change counts
          for what is planned from then on.
        </p>
      </header>
      <ul class="rows people">
        {ladders.map(({ rule, days, changedAt, changedBy }) => (
          <li key={rule}>
            <p>
              <a href={`/settings/ladders/${rule}`}>{ruleLabels[rule]}</a>
            </p>
            <p>{ladderWords(days)}</p>
            <p class="end under">
              {changedAt ? (
                <>
                  Changed {changedBy && <bdi dir="auto">by {changedBy}, </bdi>}
                  {momentText(changedAt)}
                </>
              ) : (
                'As it came'
              )}
            </p>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href="/audit?group=told">Who changed what stands in the trail.</a>
      </p>
    </Layout>
  );
}
