import { AudienceTag, HandlingTags, SubjectName } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { When } from '../../alerts/views/coming-card';
import { longDay } from '../../lib/date-text';
import { Allowed } from '../../web/allowed';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { AlertFile } from '../alert-file';
import type { SaidShown } from '../said';
import { ActionsSection } from './actions-section';
import { AlertCrumbs } from './alert-crumbs';
import { ConsentSection } from './consent-section';
import { fixOf, GroundsSection } from './grounds-section';
import { HandlingCard } from './handling-card';
import { NeighboursCard } from './neighbours-card';
import { ObstaclesSection } from './obstacles-section';
import { SaidSection } from './said-section';
import { SaidTexts } from './said-texts';
import { StepsCard } from './steps-card';
import { goneWords } from './words';

export interface AlertPageProps {
  file: AlertFile;
  /** The form that says who handles it. */
  form: FormState;
  stale?: StaleEdit;
  /** What may be said of it outside, in words and pictures; absent where nothing may. */
  said?: SaidShown;
  notice?: string;
}

/** One alert: what will be said, why it is true, who handles it, and what was done. */
export function AlertPage({ file, form, stale, said, notice }: AlertPageProps) {
  const { alert, work, place } = file;
  const words = alert ? alert.headline : `${ruleLabels[file.rule]}, ${longDay(file.on)}`;
  return (
    <Layout title={titleOf(words, form)} current={place.kind === 'group' ? 'groups' : 'defenders'} notice={notice}>
      <AlertCrumbs file={file} />
      <article>
        <header class="head">
          <p class="tags">
            {alert ? (
              <AudienceTag audience={alert.audience} />
            ) : (
              <span class="tag unclear">Does not hold any more</span>
            )}{' '}
            {work && alert?.quiet && <span class="tag unclear">Kept quiet</span>}{' '}
            {work && <HandlingTags handling={stateOf(work)} />}
          </p>
          <h1 dir="auto">{words}</h1>
          <p class="lead">
            <SubjectName subject={file.subject} /> · {ruleLabels[file.rule]} ·{' '}
            <When alert={{ on: file.on, precision: alert?.precision ?? 'day' }} today={file.today} />
          </p>
        </header>
        <ErrorSummary form={form} names={{ assignee: 'Who handles it', note: 'Note' }} />
        {stale && <StaleEditNote stale={stale} />}
        {file.movedFrom && (
          <p class="notice warn">
            The date has moved from {longDay(file.movedFrom)} to {longDay(file.on)}. What was planned stays with the
            alert; its steps now count from the new date.
          </p>
        )}
        {file.gone && (
          <p class="notice warn">
            This alert does not hold any more, so nothing of it may be said. {goneWords[file.gone]} What was done with
            it stays below.
          </p>
        )}
        <Acts file={file} />
        <div class="cols">
          <div>
            {alert && (
              <SaidSection alert={alert} explained={work !== undefined}>
                {said && <SaidTexts file={file} said={said} />}
              </SaidSection>
            )}
            <ActionsSection file={file} />
            <GroundsSection file={file} />
            {work && alert && <ObstaclesSection file={file} />}
            {work && <ConsentSection file={file} />}
          </div>
          <aside class="side" aria-label="Who handles it, and when">
            <HandlingCard file={file} form={form} />
            <StepsCard file={file} />
            <NeighboursCard file={file} />
          </aside>
        </div>
      </article>
    </Layout>
  );
}

const stateOf = ({ handling, used, putOffUntil }: NonNullable<AlertFile['work']>) => ({
  takenBy: handling?.assignee ?? null,
  used,
  putOffUntil,
});

/** The three things that can be done with an alert. */
function Acts({ file }: { file: AlertFile }) {
  const { path, on, work } = file;
  const fix = fixOf(file);
  if (!work) return null;
  return (
    <Allowed to="alert.handle">
      <div class="actions bar">
        <a class="btn primary" href={`${path}/use?on=${on}`}>
          Use
        </a>
        {work.putOffUntil ? (
          <PostForm action={`${path}/taking-up?on=${on}`}>
            <button class="btn">Take it up again</button>
          </PostForm>
        ) : (
          !work.used && (
            <a class="btn" href={`${path}/not-now?on=${on}`}>
              Not now
            </a>
          )
        )}
        {file.alert && (
          <a class="btn" href={fix}>
            Fix the date
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
