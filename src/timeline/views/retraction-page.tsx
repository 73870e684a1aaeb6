import { eventKinds } from '../../custody/domain/event-kinds';
import { DateText } from '../../web/date-text';
import { TextArea } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import { PostForm } from '../../web/post-form';
import { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { StaleEdit, StaleEditNote } from '../../web/stale-edit';
import { Prose } from '../../web/text';
import { Happening } from './happening';

export interface RetractionPageProps {
  form: FormState;
  event: Happening;
  defender: { id: string; name: string };
  stale?: StaleEdit;
}

/** Asks once more, and for the reason, before an event stops counting; or lets a retracted one count again. */
export function RetractionPage({ form, event, defender, stale }: RetractionPageProps) {
  const restoring = Boolean(event.retractedAt);
  const title = restoring ? 'Restore this event?' : 'Retract this event?';
  const back = `/defenders/${defender.id}`;
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <Breadcrumb
        trail={[
          { href: '/defenders', label: 'Defenders' },
          { href: back, label: <bdi dir="auto">{defender.name}</bdi> },
        ]}
      />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          {restoring
            ? 'It will count again. Status, day counts and coming dates are worked out anew.'
            : 'Retract what proves wrong. The event stays in the record with your reason, and counts for nothing any more. What is only imprecise is better corrected.'}
        </p>
      </header>
      <ErrorSummary form={form} names={{ reason: 'Reason' }} />
      {stale && <StaleEditNote stale={stale} />}
      <section class="card quoted" aria-label="The event">
        <h2>
          {eventKinds[event.kind].label}, <DateText text={event.date} />
        </h2>
        {event.place && (
          <p class="soft" dir="auto">
            {event.place}
          </p>
        )}
        {event.summary && <Prose text={event.summary} />}
        {event.retractionReason && (
          <p class="soft more">
            Retracted because: <bdi dir="auto">{event.retractionReason}</bdi>
          </p>
        )}
      </section>
      <PostForm
        class="form"
        action={`/events/${event.id}/${restoring ? 'restoration' : 'retraction'}`}
        novalidate
        data-unsaved
      >
        <Kept form={form} names={['version', 'since']} />
        {!restoring && (
          <TextArea
            form={form}
            name="reason"
            label="Reason"
            required
            hint="As “the lawyer confirms that the meeting did not take place”."
          />
        )}
        <div class="actions">
          <Submit danger={!restoring}>{restoring ? 'Restore' : 'Retract'}</Submit>
          <a class="btn" href={back}>
            Keep it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
