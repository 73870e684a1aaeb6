import { Choice, TextArea, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { ConfidentialKind } from '../domain/kinds';
import { fieldWords, type FieldWords, kindWords } from './kind-words';
import { RecordFields } from './record-fields';
import type { Owner, RecordShown } from './record-shown';
import { trailTo } from './records-page';

export interface RecordFormPageProps {
  defender: Owner;
  kind: ConfidentialKind;
  form: FormState;
  /** Correcting: the record as it stands. Absent: a new one. */
  record?: RecordShown;
  stale?: StaleEdit;
}

/** Records what is to be sealed, or corrects it. */
export function RecordFormPage({ defender, kind, form, record, stale }: RecordFormPageProps) {
  const title = `${record ? 'Correct' : 'Record'} ${kindWords[kind].one}`;
  const list = `/defenders/${defender.id}/confidential`;
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <Breadcrumb trail={[...trailTo(defender), { href: list, label: 'Confidential records' }]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          {record
            ? 'What stood here before is kept nowhere: the history says only that it was corrected.'
            : 'Write only what somebody needs to know. Nothing of it appears in exports, alerts or the history.'}
        </p>
      </header>
      <ErrorSummary form={form} names={Object.fromEntries(fieldWords[kind].map(({ name, label }) => [name, label]))} />
      {stale && <StaleEditNote stale={stale} />}
      {record && (stale || record.state === 'damaged') && (
        <section class="card quoted" aria-labelledby="stands">
          <h2 id="stands">As it stands now</h2>
          <RecordFields record={record} />
        </section>
      )}
      <PostForm class="form" action={record ? `/confidential/${record.id}/correction` : list} novalidate data-unsaved>
        <Submit first>Seal and keep</Submit>
        {!record && <input type="hidden" name="kind" value={kind} />}
        <Kept form={form} names={['version', 'since']} />
        <section aria-label="The record">
          {fieldWords[kind].map((field) => (
            <Field key={field.name} field={field} form={form} />
          ))}
        </section>
        <div class="actions">
          <Submit>Seal and keep</Submit>
          <a class="btn" href={list}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

function Field({ field: { options, rows, date: _, ...field }, form }: { field: FieldWords; form: FormState }) {
  if (options) return <Choice form={form} {...field} options={options} none="Not known" />;
  if (rows) return <TextArea form={form} {...field} rows={rows} />;
  return <TextInput form={form} {...field} />;
}
