import { Choice, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { FileInput } from '../../web/file-input';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { SensitivityChoice } from '../../web/sensitivity-choice';
import { type EventNamed, eventText, type Owner, trailTo } from './document-words';

interface NewDocumentPageProps {
  defender: Owner;
  events: EventNamed[];
  form: FormState;
}

export const fieldNames = { file: 'File', title: 'Title', sensitivity: 'May be told to', event: 'Belongs to' };

/** Adds a document to a case. */
export function NewDocumentPage({ defender, events, form }: NewDocumentPageProps) {
  const list = `/defenders/${defender.id}/documents`;
  return (
    <Layout title={titleOf('Add a document', form)} current="defenders">
      <Breadcrumb trail={trailTo(defender)} />
      <header class="head">
        <h1>Add a document</h1>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <PostForm class="form" action={list} enctype="multipart/form-data" novalidate data-unsaved>
        <FileInput
          form={form}
          name="file"
          label="File"
          accept="application/pdf,image/png,image/jpeg,image/webp"
          hint="PDF, JPEG, PNG or WebP of at most 10 MB; a PDF of at most 100 pages. It is kept byte for byte, with all that is hidden in it, and sealed."
        />
        <TextInput form={form} name="title" label="Title" required hint="As “Verdict of the first court”." />
        <SensitivityChoice
          form={form}
          name="sensitivity"
          hint="An original often says more than anybody sees: it stays with those who keep the record until you choose otherwise."
        />
        {events.length > 0 && (
          <Choice
            form={form}
            name="event"
            label="Belongs to"
            none="No event"
            options={events.map((event) => ({ value: event.id, label: eventText(event) }))}
          />
        )}
        <div class="actions">
          <Submit>Add the document</Submit>
          <a class="btn" href={list}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
