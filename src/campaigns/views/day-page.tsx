import type { ComposedAlert } from '../../alerts/domain/compose';
import { AudienceTag, HandlingTags } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { When } from '../../alerts/views/coming-card';
import { PersonName } from '../../defenders/views/person-name';
import type { Profile } from '../../defenders/profile';
import { SourceList } from '../../timeline/views/source-list';
import type { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import { Allowed } from '../../web/allowed';
import { counted } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { AlertFile, AlertWork } from '../alert-file';
import { AlertCrumbs } from './alert-crumbs';
import { HandlingCard } from './handling-card';
import { StepsCard } from './steps-card';

export interface DayPageProps {
  file: AlertFile;
  /** Those who are held on the day, as far as the viewer sees them; of a census alone. */
  held: Profile[];
  /** The form that says who handles it. */
  form: FormState;
  stale?: StaleEdit;
  notice?: string;
}

/** The page of an alert that concerns nobody in particular: a census with those who are held, or a day of the calendar. */
export function DayPage({ file, held, form, stale, notice }: DayPageProps) {
  const { alert, work, on, rule, today } = file;
  const words = alert?.headline ?? `${ruleLabels[rule]}, ${longDay(on)}`;
  return (
    <Layout title={titleOf(words, form)} current="calendar" notice={notice}>
      <AlertCrumbs file={file} />
      <header class="head">
        <p class="tags">
          {alert ? <AudienceTag audience={alert.audience} /> : <span class="tag unclear">Does not hold any more</span>}{' '}
          {work && <HandlingTags handling={stateOf(work)} />}
        </p>
        <h1 dir="auto">{words}</h1>
        <p class="lead">
          {ruleLabels[rule]} · <When alert={{ on, precision: 'day' }} today={today} />
        </p>
      </header>
      <ErrorSummary form={form} names={{ assignee: 'Who handles it', note: 'Note' }} />
      {stale && <StaleEditNote stale={stale} />}
      {!alert && (
        <p class="notice warn">
          This day means nothing here any more: it was taken out of the calendar, or nobody whom it is about is held.
        </p>
      )}
      <DayActs file={file} />
      <div class={work ? 'cols' : undefined}>
        <div>
          {alert && <Why alert={alert} />}
          {alert?.rule === 'CENSUS' && <Held alert={alert} held={held} today={today} />}
        </div>
        {work && (
          <aside class="side" aria-label="Who handles it, and when">
            <HandlingCard file={file} form={form} />
            <StepsCard file={file} />
          </aside>
        )}
      </div>
    </Layout>
  );
}

const stateOf = ({ handling, putOffUntil }: AlertWork) => ({
  takenBy: handling?.assignee ?? null,
  used: false,
  putOffUntil,
});

/** Nothing can be logged here, for want of a case: it rests, or is taken up again. */
function DayActs({ file: { path, on, work } }: { file: AlertFile }) {
  if (!work) return null;
  return (
    <Allowed to="alert.handle">
      <div class="actions bar">
        {work.putOffUntil ? (
          <PostForm action={`${path}/taking-up?on=${on}`}>
            <button class="btn">Take it up again</button>
          </PostForm>
        ) : (
          <a class="btn" href={`${path}/not-now?on=${on}`}>
            Not now
          </a>
        )}
        {work.putOffUntil && (
          <p class="meta">
            Not now, until {longDay(work.putOffUntil)}: <span dir="auto">{work.handling!.putOffReason}</span>
          </p>
        )}
      </div>
    </Allowed>
  );
}

function Why({ alert: { because, sources } }: { alert: ComposedAlert }) {
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why this is true</h2>
      <p dir="auto">{because}</p>
      <SourceList citations={sources} />
    </section>
  );
}

function Held({ alert, held, today }: { alert: ComposedAlert; held: Profile[]; today: Day }) {
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
