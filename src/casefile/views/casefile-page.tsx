import { audienceOf } from '../../access/domain/audience';
import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';
import { AlertShown } from '../../alerts/views/alert-shown';
import { ComingCard } from '../../alerts/views/coming-card';
import type { Portrait } from '../../cards/portraits/portrait';
import { PortraitPicture } from '../../cards/portraits/views/portrait-picture';
import { Standing } from '../../custody/domain/custody-status';
import { StatusAnswer } from '../../custody/domain/status-answer';
import { nameOf } from '../../defenders/domain/names';
import { DefenderShown } from '../../defenders/views/defender-shown';
import { GroupsCard, GroupShown } from '../../groups/views/groups-card';
import { ChangeShown, HistoryList } from '../../history/views/history-list';
import { Day } from '../../lib/calendar-date';
import { countryName } from '../../lib/countries';
import { Happening } from '../../timeline/views/happening';
import { RetractedEvents } from '../../timeline/views/retracted-events';
import { TimelineList } from '../../timeline/views/timeline-list';
import { Allowed } from '../../web/allowed';
import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { Prose } from '../../web/text';
import { KeyFacts, PublicityCard } from './key-facts';
import { PersonHead } from './person-head';
import { SentenceCard } from './sentence-card';
import { StatusSection } from './status-section';

export interface CasefilePageProps {
  defender: DefenderShown;
  status: StatusAnswer;
  /** What may be claimed of the status; absent where nothing is recorded by then. */
  standing?: Standing;
  /** The day that status and day count speak of. */
  on: Day;
  today: Day;
  events: Happening[];
  coming: AlertShown[];
  groups: GroupShown[];
  changes: ChangeShown[];
  /** As far as the viewer is shown it. */
  portrait?: Portrait;
  notice?: string;
}

/** One defender's page: who, where they stand and why, what happened, what is coming. */
export function CasefilePage(props: CasefilePageProps) {
  const { defender, status, on, today, events, changes } = props;
  const href = `/defenders/${defender.id}`;
  const viewer = currentScope()?.viewer;
  const mayWrite = !viewer || viewerMay(viewer, 'case.write');
  const audience = viewer ? audienceOf(viewer) : null;
  return (
    <Layout title={nameOf(defender)} current="defenders" notice={props.notice}>
      <Breadcrumb trail={trail(defender)} />
      <article>
        <PersonHead defender={defender} status={status} standing={props.standing} on={on} />
        <div class="actions bar">
          <Allowed to="case.write">
            <a class="btn primary" href={`${href}/events/new`}>
              Record an event
            </a>
            <a class="btn" href={`${href}/correction`}>
              Correct the profile
            </a>
            <a class="btn" href={`${href}/portrait`}>
              Photograph
            </a>
          </Allowed>
          <a class="btn" href={`/account/subscriptions/new?defender=${defender.id}`}>
            Subscribe to this case
          </a>
          <Allowed to="case.preview">
            <a class="btn" href={`${href}/as-told`}>
              As others are told it
            </a>
            <a class="btn" href={`${href}/un-drafts`}>
              UN drafts
            </a>
          </Allowed>
          <Allowed to="case.export">
            <a class="btn" href={`/exports/new?defender=${defender.id}`}>
              Export
            </a>
          </Allowed>
          <Allowed to="case.publish">
            <a class="btn" href={`${href}/disclosure`}>
              What may be told
            </a>
            <a class="btn" href={`${href}/counters`}>
              Day counters
            </a>
          </Allowed>
          <a class="btn" href={`${href}/documents`}>
            Documents
          </a>
          <Allowed to="confidential.read">
            <a class="btn" href={`${href}/confidential`}>
              Confidential records
            </a>
          </Allowed>
          <Allowed to="case.trail">
            <a class="btn" href={`${href}/trail`}>
              Trail
            </a>
          </Allowed>
          <p class="meta">
            <bdi>{defender.reference}</bdi> · updated {momentText(changes[0]?.at ?? defender.updatedAt)}
          </p>
        </div>
        <div class="cols">
          <div>
            {defender.summary && (
              <section aria-labelledby="summary">
                <h2 id="summary">Summary</h2>
                <Prose text={defender.summary} />
              </section>
            )}
            <StatusSection status={status} on={on} today={today} next={props.coming[0]} href={href} />
            <section aria-labelledby="timeline">
              <h2 id="timeline">Timeline</h2>
              {events.some((e) => !e.retractedAt) ? (
                <TimelineList events={events} />
              ) : (
                <NoEvents href={href} mayWrite={mayWrite} />
              )}
              <RetractedEvents events={events} />
            </section>
            {changes.length > 0 && (
              <section class="folded" aria-labelledby="history">
                <h2 id="history">History of this record</h2>
                <details>
                  <summary>Who changed what, and when</summary>
                  <HistoryList changes={changes} />
                </details>
              </section>
            )}
          </div>
          <aside class="side" aria-label="About this case">
            {props.portrait && <PortraitPicture id={defender.id} portrait={props.portrait} />}
            <ComingCard coming={props.coming} today={today} />
            <SentenceCard status={status} on={on} />
            <GroupsCard groups={props.groups} />
            <KeyFacts defender={defender} toldAll={audience === null} />
            {audience !== 'partner' && <PublicityCard defender={defender} today={today} />}
          </aside>
        </div>
      </article>
    </Layout>
  );
}

function trail({ country }: DefenderShown) {
  const all = { href: '/defenders', label: 'Defenders' };
  return country ? [all, { href: `/defenders?country=${country}`, label: countryName(country) }] : [all];
}

function NoEvents({ href, mayWrite }: { href: string; mayWrite: boolean }) {
  if (!mayWrite) return <p class="soft">No event is recorded, or none is shared.</p>;
  return (
    <div class="empty">
      <p>
        Nothing is recorded yet. Status, day counts and coming dates follow from events: begin with the day on which the
        person was taken.
      </p>
      <p class="actions">
        <a class="btn primary" href={`${href}/events/new`}>
          Record the first event
        </a>
      </p>
    </div>
  );
}
