import { audienceLabels, whyNotWords } from '../../disclosure/views/words';
import { mainName } from '../../defenders/domain/names';
import { NameText } from '../../defenders/views/person-name';
import { longDay } from '../../lib/date-text';
import { counted } from '../../web/day-text';
import { ErrorSummary } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { ExportWish } from '../export';
import type { Preview } from '../previews.service';
import { fieldNames } from './builder-page';
import { crumbs, languageLabels } from './export-words';
import { WithheldList } from './withheld-list';

export interface PreviewPageProps {
  wish: ExportWish;
  preview: Preview;
  form: FormState;
}

/** What an export would hold and what not, before it is made. */
export function PreviewPage({ wish, preview, form }: PreviewPageProps) {
  const { template, casesAll } = preview;
  const kept = Object.keys(fieldNames);
  return (
    <Layout title="Preview of an export" current="account">
      <Breadcrumb trail={[...crumbs, { href: '/exports/new', label: 'New export' }]} />
      <header class="head">
        <h1>What it will hold</h1>
        <p class="lead">
          {template.name}, {wish.format.toUpperCase()}, in {languageLabels[wish.language]}. For:{' '}
          {audienceLabels[wish.audience]}. As of {longDay(wish.day)}.
          {wish.identityDocuments && ' With identity documents and residence.'}
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <Sums preview={preview} />
      <div class="actions bar">
        <PostForm action="/exports">
          <Kept form={form} names={kept} />
          <Submit>{preview.protected > 0 ? 'Ask somebody to agree' : 'Make it'}</Submit>
        </PostForm>
        <PostForm action="/exports/new">
          <Kept form={form} names={kept} />
          <button class="btn">Change the choice</button>
        </PostForm>
      </div>
      <section class="spaced" aria-labelledby="cases">
        <h2 id="cases">Case by case</h2>
        {casesAll === 0 ? (
          <p class="empty">
            No case matches. {template.needsCase ? 'Change the choice.' : 'The table will have no rows.'}
          </p>
        ) : (
          <WithheldList cases={preview.cases} />
        )}
        <OtherPages preview={preview} form={form} kept={kept} />
      </section>
    </Layout>
  );
}

function Sums({ preview }: { preview: Preview }) {
  const { casesAll, lookedAt, leftOut, partly, wholly } = preview;
  return (
    <section class="card said" aria-labelledby="sums">
      <h2 id="sums">{counted(casesAll, 'case')} chosen</h2>
      {lookedAt < casesAll && (
        <p class="hint">
          The first {counted(lookedAt, 'case')} were looked at for this page. The rule is the same for all.
        </p>
      )}
      <ul class="points">
        <li>{counted(wholly, 'case')} will stand in it with everything that you are told yourself.</li>
        {partly > 0 && <li>{counted(partly, 'case')} will stand in it in part.</li>}
        {[...leftOut].map(([why, n]) => (
          <li key={why}>
            {counted(n, 'case')} will be left out: {whyNotWords[why]}.
          </li>
        ))}
      </ul>
      {preview.protected > 0 && (
        <p>
          <b>{counted(preview.protected, 'case')}</b> may be known to few (restricted or sealed). Somebody else who sees
          all of them must agree before it is made.
        </p>
      )}
      {preview.obstacles.length > 0 && (
        <>
          <p>It will be marked as a draft on every page, since this stands in the way of a submission:</p>
          <ul class="points">
            {preview.obstacles.map((obstacle, i) => (
              <li key={i}>{obstacle}</li>
            ))}
          </ul>
        </>
      )}
      {preview.printed && <Printed printed={preview.printed} />}
      {casesAll > 1 && <p>It is made in the background. You get a mail when it is ready.</p>}
    </section>
  );
}

/** Whose identity documents and residence will stand in it. */
function Printed({ printed }: { printed: NonNullable<Preview['printed']> }) {
  if (printed.length === 0)
    return (
      <p>
        <b>No identity document and no residence</b> will stand in it: of nobody who agreed to a confidential submission
        one is recorded.
      </p>
    );
  return (
    <>
      <p>
        <b>Identity documents and the usual residence</b> will stand in it, with numbers and addresses. The trail of
        each case will say that you read its confidential records. A residence that ended before the arrest is left out.
      </p>
      <ul class="points">
        {printed.map(({ id, names, reference, count }) => (
          <li key={id}>
            <NameText name={mainName(names)} plain /> (<bdi>{reference}</bdi>): {counted(count, 'record')}
          </li>
        ))}
      </ul>
    </>
  );
}

function OtherPages({ preview: { page, pages }, form, kept }: { preview: Preview; form: FormState; kept: string[] }) {
  if (pages <= 1) return null;
  const to = (at: number, label: string) => (
    <PostForm action="/exports/preview">
      <Kept form={form} names={kept} />
      <input type="hidden" name="page" value={at} />
      <button class="btn">{label}</button>
    </PostForm>
  );
  return (
    <nav class="pages" aria-label="Pages of the cases">
      {page > 0 ? to(page - 1, 'Previous page') : <span />}
      <span class="soft">
        Page {page + 1} of {pages}
      </span>
      {page + 1 < pages && to(page + 1, 'Next page')}
    </nav>
  );
}
