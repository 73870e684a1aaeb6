import type { ComposedAlert } from '../../alerts/domain/compose';
import { AudienceTag } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/views/alert-shown';
import { When } from '../../alerts/views/coming-card';
import { PersonName } from '../../defenders/views/person-name';
import type { Profile } from '../../defenders/profile';
import { SourceLine } from '../../timeline/views/source-line';
import type { Day } from '../../lib/calendar-date';
import { counted } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';

export interface CensusPageProps {
  alert: ComposedAlert;
  /** Those who are held on the day, as far as the viewer sees them. */
  held: Profile[];
  today: Day;
}

/** The page of an alert that concerns all cases: a census with those who are held, or a day of the calendar. */
export function CensusPage({ alert, held, today }: CensusPageProps) {
  const month = alert.on.slice(0, 7);
  return (
    <Layout title={alert.headline} current="calendar">
      <Breadcrumb trail={[{ href: `/calendar?month=${month}`, label: 'Calendar' }]} />
      <header class="head">
        <p class="tags">
          <AudienceTag audience={alert.audience} />
        </p>
        <h1 dir="auto">{alert.headline}</h1>
        <p class="lead">
          {ruleLabels[alert.rule]} · <When alert={alert} today={today} />
        </p>
      </header>
      <section aria-labelledby="why">
        <h2 id="why">Why this is true</h2>
        <p dir="auto">{alert.because}</p>
        {alert.sources.length > 0 && (
          <ul class="sources" aria-label="Sources">
            {alert.sources.map((source, i) => (
              <li key={i}>
                <SourceLine citation={source} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {alert.rule === 'CENSUS' && <Held alert={alert} held={held} today={today} />}
    </Layout>
  );
}

function Held({ alert, held, today }: CensusPageProps) {
  return (
    <section class="more" aria-labelledby="held">
      <h2 id="held">Who is counted</h2>
      <p class="soft">
        {counted(held.length, 'person', 'people')}. Look at each before the day: a release that nobody recorded makes
        the count wrong.
      </p>
      {held.length === 0 ? (
        <p class="empty">Nobody of whom you are told is held on this day.</p>
      ) : (
        <ul class="rows more">
          {held.map((one) => (
            <li key={one.id}>
              <span>
                <PersonName
                  names={one.names}
                  href={`/defenders/${one.id}?on=${alert.on <= today ? alert.on : today}`}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
