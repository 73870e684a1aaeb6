import { SubjectName } from '../../alerts/views/alert-row';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { eventKinds } from '../../custody/domain/event-kinds';
import { nameOf } from '../../defenders/domain/names';
import { longDay } from '../../lib/date-text';
import { Choice, TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PartialDateControl } from '../../web/partial-date-control';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { AlertFile } from '../alert-file';
import { actionKinds } from '../domain/action-kinds';
import { AlertCrumbs } from './alert-crumbs';

export interface AlertFormProps {
  file: AlertFile;
  form: FormState;
  stale?: StaleEdit;
}

const names = {
  kind: 'What was done',
  date: 'When',
  summary: 'In a few sentences',
  title: 'Title',
  url: 'Address',
  reach: 'Recipients and reach',
};

/** The alert that a form is about, above the form. */
export function AboutAlert({ file }: { file: AlertFile }) {
  return (
    <p class="lead">
      <b dir="auto">{file.alert?.headline ?? `${ruleLabels[file.rule]}, ${longDay(file.on)}`}</b>
      <br />
      <SubjectName subject={file.subject} /> · {longDay(file.on)}
    </p>
  );
}

/** Logs what was done on the occasion of an alert. */
export function UsePage({ file, form, stale }: AlertFormProps) {
  const title = 'What was done?';
  const back = `${file.path}?on=${file.on}`;
  return (
    <Layout title={titleOf(title, form)} current={file.place.kind === 'group' ? 'groups' : 'defenders'}>
      <AlertCrumbs file={file} deeper />
      <header class="head">
        <h1>{title}</h1>
        <AboutAlert file={file} />
      </header>
      <ErrorSummary form={form} names={names} />
      {stale && <StaleEditNote stale={stale} />}
      <section class="card quoted" aria-label="Where it is logged">
        <p>
          It becomes an event on the timeline of{' '}
          {file.people.length > 1 ? `each of the ${file.people.length} whom the alert concerns: ` : ''}
          {file.people.map((one, i) => (
            <span key={one.id}>
              {i > 0 && ', '}
              <bdi dir="auto">{nameOf(one)}</bdi>
            </span>
          ))}
          . It can be taken back: then it is retracted, and stays to be read with the reason.
        </p>
      </section>
      <PostForm class="form" action={`${file.path}/use?on=${file.on}`} novalidate data-unsaved>
        <Submit first>Log it</Submit>
        <Kept form={form} names={['version']} />
        <Choice
          form={form}
          name="kind"
          label="What was done"
          required
          none="Choose…"
          options={actionKinds.map((value) => ({ value, label: eventKinds[value].label }))}
        />
        <PartialDateControl form={form} name="date" label="When" hint="The day on which it was done." compact />
        <TextArea
          form={form}
          name="summary"
          label="In a few sentences"
          required
          hint="As “Joint statement of nine organisations for the third anniversary”."
        />
        <div class="pair">
          <TextInput form={form} name="title" label="Title" hint="Of what was published." />
          <TextInput form={form} name="url" label="Address" type="url" inputMode="url" hint="Where it can be read." />
        </div>
        <TextArea
          form={form}
          name="reach"
          label="Recipients and reach"
          rows={2}
          hint="To whom it went, how many read it, who answered. For colleagues alone; it stands with the alert."
        />
        <div class="actions">
          <Submit>Log it</Submit>
          <a class="btn" href={back}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
