import { counted } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Box } from '../domain/box';
import { BoxCounts } from './box-counts';
import { type DocumentNamed, type Owner, trailTo } from './document-words';

interface RedactionPageProps {
  defender: Owner;
  document: DocumentNamed & { pages: readonly unknown[] };
  boxes: Box[];
  notice?: string;
}

/** All pages of a document, with how many boxes are marked on each. */
export function RedactionPage({ defender, document, boxes, notice }: RedactionPageProps) {
  const href = `/documents/${document.id}/redaction`;
  return (
    <Layout title="Black things out" current="defenders" notice={notice}>
      <Breadcrumb trail={trailTo(defender, document)} />
      <header class="head">
        <h1>Black things out</h1>
        <p class="lead">
          Mark boxes on the pages; each is kept at once. Then look through the copy page by page, and make it. The
          original stays as it is.
        </p>
      </header>
      <div class="cols">
        <div>
          <section aria-labelledby="pages">
            <h2 id="pages">Pages</h2>
            <ul class="lines card">
              {document.pages.map((_, i) => {
                const count = boxes.filter(({ page }) => page === i + 1).length;
                return (
                  <li key={i}>
                    <a href={`${href}/pages/${i + 1}`}>Page {i + 1}</a>
                    <span class="under">{count === 0 ? 'Nothing marked' : counted(count, 'box', 'boxes')}</span>
                  </li>
                );
              })}
            </ul>
          </section>
        </div>
        <aside class="side" aria-label="What is marked">
          <section class="card" aria-labelledby="marked">
            <h2 id="marked">Marked</h2>
            {boxes.length === 0 ? (
              <p class="soft">Nothing yet. Open a page and mark what is to be hidden.</p>
            ) : (
              <>
                <BoxCounts boxes={boxes} />
                <p class="actions">
                  <a class="btn primary" href={`${href}/preview`}>
                    Look through the copy
                  </a>
                </p>
                <PostForm action={`${href}/removal`}>
                  <button class="btn" name="box" value="last">
                    Undo the last box
                  </button>
                </PostForm>
              </>
            )}
          </section>
        </aside>
      </div>
    </Layout>
  );
}
