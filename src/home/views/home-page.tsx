import { AlertRow } from '../../alerts/views/alert-row';
import { AlertShown } from '../../alerts/views/alert-shown';
import type { HandledChoice } from '../../alerts/views/calendar-page';
import { YoursCard } from '../../campaigns/views/yours-card';
import type { YoursToDo } from '../../campaigns/yours-to-do.service';
import { Day, daysBetween } from '../../lib/calendar-date';
import { Allowed } from '../../web/allowed';
import { counted, numeral, weekdayAndDay } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { EmptyHome } from './empty-home';
import { LatestCard, LatestShown } from './latest-card';
import { OverdueCard, OverdueCases } from './overdue-card';
import { byWeek } from './weeks';

export interface HomePageProps {
  today: Day;
  cases: number;
  held: number;
  /** Alerts from today up to and including the day `until`, in order. */
  coming: AlertShown[];
  until: Day;
  /** All that is coming, or only what nobody handles. */
  handled?: HandledChoice;
  /** What the viewer herself has to do; absent for whoever handles no alerts. */
  yours?: YoursToDo;
  overdue: OverdueCases;
  latest: LatestShown[];
  notice?: string;
}

/** The front page: what is coming, who is overdue, what is new. */
export function HomePage(props: HomePageProps) {
  const { today, until, coming, notice } = props;
  return (
    <Layout title="Today" current="home" notice={notice}>
      <header class="head">
        <h1>
          {weekdayAndDay(today)} <span class="other">{today.slice(0, 4)}</span>
        </h1>
        <p class="lead">{summary(props)}</p>
      </header>
      {props.cases === 0 ? (
        <EmptyHome />
      ) : (
        <>
          <Tiles {...props} />
          <div class="cols">
            <section aria-labelledby="coming">
              <h2 id="coming">The next {counted(daysBetween(today, until), 'day')}</h2>
              <WithoutAnybody handled={props.handled ?? 'all'} />
              {coming.length > 0 ? (
                <Coming coming={coming} today={today} />
              ) : props.handled === 'nobody' ? (
                <p class="empty">Somebody handles each of the coming dates.</p>
              ) : (
                <Nothing />
              )}
            </section>
            <aside class="side" aria-label="Yours, overdue and latest">
              <YoursCard yours={props.yours} today={today} />
              <OverdueCard overdue={props.overdue} today={today} />
              <LatestCard latest={props.latest} />
            </aside>
          </div>
        </>
      )}
    </Layout>
  );
}

function Coming({ coming, today }: { coming: AlertShown[]; today: Day }) {
  return (
    <>
      {byWeek(coming, today).map(({ heading, alerts }) => (
        <section key={heading} aria-label={heading}>
          <h3 class="span">{heading}</h3>
          <ul class="rows alerts">
            {alerts.map((shown, i) => (
              <AlertRow key={i} shown={shown} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <p class="more">
        <a href={`/calendar?month=${today.slice(0, 7)}`}>See the whole month</a>
      </p>
    </>
  );
}

/** How the team works is no affair of partners. */
function WithoutAnybody({ handled }: { handled: HandledChoice }) {
  return (
    <Allowed to="alert.handle">
      <nav class="switch small" aria-label="Who handles them">
        <a href="/" aria-current={handled === 'all' ? 'true' : undefined}>
          All dates
        </a>
        <a href="/?handled=nobody#coming" aria-current={handled === 'nobody' ? 'true' : undefined}>
          Without anybody
        </a>
      </nav>
    </Allowed>
  );
}

const Nothing = () => <p class="empty">No anniversary, birthday, legal limit or release falls in the next 30 days.</p>;

function Tiles({ today, until, held, coming, overdue, cases }: HomePageProps) {
  const tiles = [
    { n: held, label: 'held today', href: '/defenders?status=held' },
    { n: coming.length, label: `dates in the next ${counted(daysBetween(today, until), 'day')}`, href: '#coming' },
    { n: overdue.total, label: 'overdue', href: '#overdue', alarm: overdue.total > 0 },
    { n: cases, label: cases === 1 ? 'case' : 'cases', href: '/defenders' },
  ];
  return (
    <ul class="tiles">
      {tiles.map(({ n, label, href, alarm }) => (
        <li key={label} class={alarm ? 'alarm' : undefined}>
          <a href={href}>
            <strong>{numeral(n)}</strong>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One sentence on the week, so that whoever only glances knows enough. */
function summary({ coming, overdue, cases, today, yours }: HomePageProps): string {
  if (cases === 0) return 'Nothing is recorded yet.';
  const week = byWeek(coming, today).find((w) => w.heading === 'This week')?.alerts ?? [];
  const open = week.filter((a) => a.alert.audience === 'public').length;
  const tasks = week.length - open;
  const parts = [open && counted(open, 'public date'), tasks && counted(tasks, 'task')].filter(Boolean);
  const first = parts.length ? `${parts.join(' and ')} this week.` : 'No dates this week.';
  const own =
    yours && yours.late > 0
      ? ` ${counted(yours.late, 'step')} of yours ${yours.late === 1 ? 'is' : 'are'} overdue.`
      : '';
  return `${first}${overdue.total ? ` ${counted(overdue.total, 'case is', 'cases are')} overdue.` : ''}${own}`;
}
