import { Choice, TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, MoreRows, Submit } from '../../web/form-parts';
import { PostForm } from '../../web/post-form';
import { FormState, rowCount } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PartialDateControl } from '../../web/partial-date-control';
import { safeNext } from '../../web/safe-next';
import { SensitivityChoice } from '../../web/sensitivity-choice';
import { StaleEdit, StaleEditNote } from '../../web/stale-edit';
import { CitationRow } from './citation-row';
import { fieldNames, kindGroups } from './event-form-words';
import { LegalPart } from './legal-part';
import { SentencePart } from './sentence-part';

export interface EventFormPageProps {
  form: FormState;
  defender: { id: string; name: string };
  /** Correcting: the id of the event. Absent: recording. */
  eventId?: string;
  stale?: StaleEdit;
}

/** Records what happened to a defender, or corrects it. */
export function EventFormPage({ form, defender, eventId, stale }: EventFormPageProps) {
  const title = eventId ? 'Correct an event' : 'Record an event';
  const save = eventId ? 'Save corrections' : 'Record';
  const back = `/defenders/${defender.id}`;
  const cancel = safeNext(form.values.next);
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
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm
        class="form"
        action={eventId ? `/events/${eventId}/correction` : `/defenders/${defender.id}/events`}
        novalidate
        data-unsaved
      >
        <Submit first>{save}</Submit>
        <Kept form={form} names={['version', 'since', 'next']} />
        <section aria-label="What and when">
          <Choice form={form} name="kind" label="What happened" required none="Choose…" groups={kindGroups} />
          <PartialDateControl
            form={form}
            name="date"
            label="When"
            hint="As well as it is known. A month stays a month: Vigil never makes up a day."
          />
          <TextInput form={form} name="place" label="Place" />
          <TextArea
            form={form}
            name="summary"
            label="Summary"
            hint="What is known, in a few sentences. Who said so belongs to the sources."
          />
          <SensitivityChoice form={form} name="sensitivity" />
        </section>
        <LegalPart form={form} />
        <SentencePart form={form} />
        <Sources form={form} />
        <div class="actions">
          <Submit>{save}</Submit>
          <a class="btn" href={cancel === '/' ? back : cancel}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function Sources({ form }: { form: FormState }) {
  const count = rowCount(form.values, 'citations', { atLeast: 2 });
  return (
    <section aria-labelledby="sources-heading">
      <h2 id="sources-heading">Sources</h2>
      <p class="hint" id="f-citations" tabIndex={-1}>
        Every source by itself, also where it gives another date: disagreement is shown, never averaged.
      </p>
      {Array.from({ length: count }, (_, i) => (
        <CitationRow key={i} form={form} row={i} />
      ))}
      <MoreRows list="citations" count={count}>
        More sources
      </MoreRows>
      <TextArea
        form={form}
        name="preferred_reason"
        label="Why this date"
        rows={2}
        hint="Only where sources disagree: the reason for the date that is used above."
      />
    </section>
  );
}
