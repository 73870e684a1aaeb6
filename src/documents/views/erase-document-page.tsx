import { Choice } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { CaseDocument } from '../case-document';
import { erasureReasons } from '../domain/erasure-reasons';
import { type DocumentNamed, erasureWords, fileText, type Owner, trailTo } from './document-words';

interface EraseDocumentPageProps {
  defender: Owner;
  document: CaseDocument;
  /** Copies that were made of it. */
  copies: DocumentNamed[];
  form: FormState;
}

const options = erasureReasons.map((value) => ({ value, label: `Because ${erasureWords[value]}` }));

/** Asks once more, and for the reason, before a document is erased for good. */
export function EraseDocumentPage({ defender, document, copies, form }: EraseDocumentPageProps) {
  const title = 'Erase this document for good?';
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <Breadcrumb trail={trailTo(defender, document)} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          This cannot be undone by anybody. The file, its title and its digest are overwritten at once. That there was
          one, who erased it, when and for which reason stays. Backups made before today hold it, sealed, until they are
          thrown away.
        </p>
      </header>
      <ErrorSummary form={form} names={{ reason: 'Reason' }} />
      <section class="card quoted" aria-label="The document">
        <p>
          <b dir="auto">{document.title}</b>
        </p>
        <p class="soft">{fileText(document)}</p>
      </section>
      {copies.length > 0 && (
        <section aria-labelledby="copies">
          <h2 id="copies">Copies that stay</h2>
          <p>These redacted copies are documents of their own. Erase them too, if they must go.</p>
          <ul>
            {copies.map(({ id, title }) => (
              <li key={id}>
                <a href={`/documents/${id}`}>
                  <bdi dir="auto">{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PostForm class="form" action={`/documents/${document.id}/erasure`} novalidate>
        <Kept form={form} names={['version', 'since']} />
        <Choice form={form} name="reason" label="Reason" none="Choose" options={options} required />
        <div class="actions">
          <Submit danger>Erase for good</Submit>
          <a class="btn" href={`/documents/${document.id}`}>
            Keep it as it is
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
