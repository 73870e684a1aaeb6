import { Allowed } from '../../web/allowed';
import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { Pages, type PagesAround } from '../../web/pagination';
import { SensitivityTag } from '../../web/sensitivity-choice';
import type { CaseDocument } from '../case-document';
import { erasureWords, fileText, type Owner, trailTo, typeWords } from './document-words';

export interface DocumentsPageProps {
  defender: Owner;
  documents: (CaseDocument & { isCopy: boolean })[];
  pages: PagesAround;
  notice?: string;
}

/** The documents of a case, as far as the viewer is told of them. */
export function DocumentsPage({ defender, documents, pages, notice }: DocumentsPageProps) {
  const kept = documents.filter(({ erasure }) => !erasure);
  const erased = documents.filter(({ erasure }) => erasure);
  return (
    <Layout title="Documents" current="defenders" notice={notice}>
      <Breadcrumb trail={trailTo(defender).slice(0, 2)} />
      <header class="head split">
        <div>
          <h1>Documents</h1>
          <p class="lead">
            Kept as they came, sealed, and shown page by page as pictures. The trail of the case says who looked.
          </p>
        </div>
        <Allowed to="case.write">
          <p class="actions">
            <a class="btn primary" href={`/defenders/${defender.id}/documents/new`}>
              Add a document
            </a>
          </p>
        </Allowed>
      </header>
      {kept.length === 0 ? <None later={pages.previous !== undefined} /> : <Kept documents={kept} />}
      {erased.length > 0 && <Erased documents={erased} />}
      <Pages {...pages} />
    </Layout>
  );
}

function None({ later }: { later: boolean }) {
  return (
    <div class="empty">
      <h2>{later ? 'No document here' : 'No document yet'}</h2>
      <p>None is kept of this case, or none is shared with you.</p>
    </div>
  );
}

function Kept({ documents }: Pick<DocumentsPageProps, 'documents'>) {
  return (
    <ul class="lines card">
      {documents.map((document) => (
        <li key={document.id}>
          <a href={`/documents/${document.id}`}>
            <bdi dir="auto">{document.title}</bdi>
          </a>{' '}
          {document.isCopy && <span class="tag">Redacted copy</span>} <SensitivityTag of={document.sensitivity} />
          <span class="under">
            {fileText(document)} · {momentText(document.createdAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Erased({ documents }: Pick<DocumentsPageProps, 'documents'>) {
  return (
    <section class="folded" aria-labelledby="erased">
      <h2 id="erased">Erased</h2>
      <details>
        <summary>Who erased a document, when and why</summary>
        <ul class="lines card">
          {documents.map(({ id, type, erasure }) => (
            <li key={id}>
              <b>A {typeWords[type]}</b>
              <span class="under" dir="auto">
                {momentText(erasure!.at)} · {erasure!.by} · {erasureWords[erasure!.reason]}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
