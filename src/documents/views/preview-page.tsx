import { TextInput } from '../../web/controls';
import { counted } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { SensitivityChoice } from '../../web/sensitivity-choice';
import type { Box } from '../domain/box';
import { heightAt, type PageSize } from '../drawing/page-size';
import { BoxCounts } from './box-counts';
import { type DocumentNamed, type Owner, trailTo } from './document-words';
import { PageTurner } from './page-turner';

interface PreviewPageProps {
  defender: Owner;
  document: DocumentNamed & { pages: readonly PageSize[] };
  /** Which page is looked at, from 1. */
  page: number;
  /** All boxes of the document. */
  boxes: Box[];
  /** May the viewer let more people be told of the copy than of the original? */
  opens: boolean;
  form: FormState;
}

const width = 960;

/** The copy as it will be, page by page; on the last one it is made. */
export function PreviewPage({ defender, document, page, boxes, opens, form }: PreviewPageProps) {
  const href = `/documents/${document.id}/redaction`;
  const count = document.pages.length;
  const here = boxes.filter((box) => box.page === page).length;
  return (
    <Layout title={titleOf('Look through the copy', form)} current="defenders">
      <Breadcrumb trail={[...trailTo(defender, document), { href, label: 'Black things out' }]} />
      <header class="head">
        <h1>Look through the copy</h1>
        <p class="lead">
          This is what the copy shows: pictures of the pages, and nothing behind them. No text to select, no notes, no
          attachments, no names of authors or devices.
        </p>
      </header>
      <ErrorSummary form={form} names={{ title: 'Title of the copy', sensitivity: 'May be told to' }} />
      <div class="cols">
        <div>
          <section aria-labelledby="page">
            <h2 id="page">
              Page {page} of {count}: {here === 0 ? 'nothing blacked out' : counted(here, 'box', 'boxes')}
            </h2>
            <img
              class="page-picture"
              src={`${href}/preview/${page}/picture.png`}
              alt={`Page ${page} as it is in the copy`}
              width={width}
              height={heightAt(document.pages[page - 1]!, width)}
            />
            <p>
              <a href={`${href}/pages/${page}`}>Change the boxes of this page</a>
            </p>
            <PageTurner href={`${href}/preview`} page={page} count={count} />
          </section>
        </div>
        <aside class="side" aria-label="The copy">
          <section class="card" aria-labelledby="make">
            <h2 id="make">Make the copy</h2>
            {boxes.length === 0 ? (
              <p class="soft">Nothing is marked yet.</p>
            ) : (
              <>
                <BoxCounts boxes={boxes} />
                {page < count ? (
                  <p>Look through all pages: the copy is made on the last one.</p>
                ) : (
                  <MakeForm href={href} opens={opens} form={form} />
                )}
              </>
            )}
          </section>
        </aside>
      </div>
    </Layout>
  );
}

/** Names the copy, and makes it. */
function MakeForm({ href, opens, form }: Pick<PreviewPageProps, 'opens' | 'form'> & { href: string }) {
  return (
    <PostForm class="form" action={`${href}/copy`} novalidate data-unsaved>
      <Kept form={form} names={['stand']} />
      <TextInput
        form={form}
        name="title"
        label="Title of the copy"
        required
        hint="It is read with the copy: let it say nothing that is blacked out."
      />
      <SensitivityChoice
        form={form}
        name="sensitivity"
        hint={opens ? undefined : 'Only a reviewer lets more people be told of the copy than of the original.'}
      />
      <div class="actions">
        <Submit>Make the redacted copy</Submit>
      </div>
    </PostForm>
  );
}
