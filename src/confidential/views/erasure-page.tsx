import { Choice } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import { kindWords, reasonOptions } from './kind-words';
import { RecordFields } from './record-fields';
import type { Owner, RecordShown } from './record-shown';
import { trailTo } from './records-page';

export interface ErasurePageProps {
  defender: Owner;
  record: RecordShown;
  form: FormState;
  stale?: StaleEdit;
}

/** Asks once more, and for the reason, before a record is erased for good. */
export function ErasurePage({ defender, record, form, stale }: ErasurePageProps) {
  const title = `Erase ${kindWords[record.kind].one} for good?`;
  const list = `/defenders/${defender.id}/confidential`;
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <Breadcrumb trail={[...trailTo(defender), { href: list, label: 'Confidential records' }]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          This cannot be undone by anybody. What the record says is overwritten at once. That there was one, who erased
          it, when and for which reason stays. Backups made before today hold it, sealed, until they are thrown away.
        </p>
      </header>
      <ErrorSummary form={form} names={{ reason: 'Reason' }} />
      {stale && <StaleEditNote stale={stale} />}
      <section class="card quoted" aria-label="The record">
        <RecordFields record={record} />
      </section>
      <PostForm class="form" action={`/confidential/${record.id}/erasure`} novalidate>
        <Kept form={form} names={['version', 'since']} />
        <Choice form={form} name="reason" label="Reason" none="Choose" options={reasonOptions} required />
        <div class="actions">
          <Submit danger>Erase for good</Submit>
          <a class="btn" href={list}>
            Keep it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
