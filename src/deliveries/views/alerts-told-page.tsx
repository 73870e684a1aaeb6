import { SubjectName } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { longDay } from '../../lib/date-text';
import { counted, momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { Pages, type PagesAround } from '../../web/pagination';
import type { ToldRow } from '../told-list.repository';
import type { ToldShown } from '../told-list.service';

export interface AlertsToldPageProps {
  items: ToldShown[];
  pages: PagesAround;
  isFirst: boolean;
}

/** What somebody was told, and what not and why. */
export function AlertsToldPage({ items, pages, isFirst }: AlertsToldPageProps) {
  return (
    <Layout title="What you were sent" current="account">
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head split">
        <div>
          <h1>What you were sent</h1>
          <p class="lead">
            Every notice that your subscriptions brought, and those that did not go out, with the reason. The words are
            those that hold now; cases that are not open to you any more are left out.
          </p>
        </div>
        <p class="actions">
          <a class="btn" href="/account/subscriptions">
            Your subscriptions
          </a>
        </p>
      </header>
      {items.length === 0 ? (
        <div class="empty">
          <h2>{isFirst ? 'Nothing yet' : 'Nothing more'}</h2>
          <p>As soon as one of your subscriptions brings something, it stands here.</p>
        </div>
      ) : (
        <ul class="rows">
          {items.map((item) => (
            <Row key={item.row.id} item={item} />
          ))}
        </ul>
      )}
      <Pages {...pages} />
    </Layout>
  );
}

function Row({ item: { row, subject, headline, isOpen, href, notSent } }: { item: ToldShown }) {
  const what = isOpen ? `${ruleLabels[row.rule]}, ${longDay(row.on)}` : 'A date';
  return (
    <li id={`d-${row.id}`}>
      <div>
        <p>{href ? <a href={href}>{headline}</a> : (headline ?? what)}</p>
        <p class="under">
          {subject && (
            <>
              <SubjectName subject={subject} /> ·{' '}
            </>
          )}
          {headline === null ? 'does not stand any more' : what}
        </p>
      </div>
      <div class="end">
        <p>
          <State row={row} notSent={notSent} />
        </p>
        <p class="under">{momentText(row.at)}</p>
      </div>
    </li>
  );
}

function State({ row, notSent }: Pick<ToldShown, 'row' | 'notSent'>) {
  if (notSent !== null) return <>Not sent: {notSent}.</>;
  return (
    <>
      {stepWords(row)}
      {row.late && <span class="tag waits">Late</span>}
    </>
  );
}

const changes = {
  moved: 'Correction: another date ',
  withdrawn: 'Taken back ',
  not_public: 'Correction: not for publication ',
  again: 'It stands again ',
} as const;

function stepWords({ lead, change }: ToldRow): string {
  if (lead === null) return changes[change!];
  if (lead === 0) return 'On the day ';
  return lead > 0 ? `${counted(lead, 'day')} before ` : `${counted(-lead, 'day')} after `;
}
