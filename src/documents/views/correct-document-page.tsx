import { Checks } from '../../web/checks';
import { TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { SensitivityChoice } from '../../web/sensitivity-choice';
import { type DocumentNamed, type EventNamed, eventText, type Owner, trailTo } from './document-words';
import { fieldNames } from './new-document-page';

interface CorrectDocumentPageProps {
  defender: Owner;
  document: DocumentNamed;
  events: EventNamed[];
  /** The ids of the events to which it belongs. */
  chosen: readonly string[];
  form: FormState;
}

/** Corrects what is said of a document. The file itself stays as it came. */
export function CorrectDocumentPage({ defender, document, events, chosen, form }: CorrectDocumentPageProps) {
  return (
    <Layout title={titleOf('Correct a document', form)} current="defenders">
      <Breadcrumb trail={trailTo(defender, document)} />
      <header class="head">
        <h1>What is said of it</h1>
        <p class="lead">The file itself stays as it came.</p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <PostForm class="form" action={`/documents/${document.id}/correction`} novalidate data-unsaved>
        <Kept form={form} names={['version', 'since']} />
        <TextInput form={form} name="title" label="Title" required />
        <SensitivityChoice form={form} name="sensitivity" />
        {events.length > 0 && (
          <Checks
            form={form}
            name="event"
            label="Belongs to"
            options={events.map((event) => ({ value: event.id, label: eventText(event) }))}
            chosen={chosen}
          />
        )}
        <div class="actions">
          <Submit>Save</Submit>
          <a class="btn" href={`/documents/${document.id}`}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
