import { controlProps, HintText, TextInput } from '../../web/controls';
import { counted, momentText } from '../../web/day-text';
import { ErrorSummary } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { TemplateOffered } from '../domain/templates';
import type { Traced } from '../tracing.service';
import { crumbs, StateTag, WhatItIs } from './export-words';

export interface TracePageProps {
  form: FormState;
  templates: readonly TemplateOffered[];
  /** Left out: nothing was asked yet. */
  traced?: Traced[];
}

const byWords: Record<Traced['by'], string> = {
  bytes: 'This is the very file that was fetched, unchanged.',
  reference: 'The reference stands in it. What else is in the copy may have been changed.',
  fingerprint: 'The fingerprint stands in it. What else is in the copy may have been changed.',
};
const fileHint =
  'PDF, DOCX, XLSX, CSV, JSON or HTML, up to 10 MB. It is read and not kept. Of a larger one write the SHA-256.';

/** From which export a copy comes. */
export function TracePage({ form, traced, templates }: TracePageProps) {
  return (
    <Layout title="Trace a copy" current="account">
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>Trace a copy</h1>
        <p class="lead">
          A copy turned up where it does not belong. Its reference stands on every page, in every table and in every
          file: find out who made it, when, for whom, and who has fetched it.
        </p>
      </header>
      <ErrorSummary form={form} names={{ text: 'What stands on it' }} />
      <div class="spaced">
        {traced && <Found traced={traced} templates={templates} />}
        <PostForm class="form" action="/exports/trace" encType="multipart/form-data" novalidate>
          <TextInput
            form={form}
            name="text"
            label="What stands on it"
            hint="The reference, as X-7KQ2-9MFD; or the fingerprint, four times four digits; or the SHA-256 of the file."
          />
          <div class="field">
            <label for="f-file">Or the file itself</label>
            <HintText name="file" hint={fileHint} />
            <input {...controlProps({ form, name: 'file', hint: fileHint })} type="file" />
          </div>
          <div class="actions">
            <Submit>Trace it</Submit>
          </div>
        </PostForm>
      </div>
    </Layout>
  );
}

function Found({ traced, templates }: { traced: Traced[]; templates: readonly TemplateOffered[] }) {
  if (traced.length === 0)
    return (
      <p class="notice" role="status">
        No export of this Vigil is known by it.
      </p>
    );
  return (
    <>
      {traced.map(({ one, by, seen, fetched }) => (
        <section class="card said" key={one.id} aria-labelledby={`x-${one.id}`}>
          <h2 id={`x-${one.id}`}>
            <bdi>{one.reference}</bdi> <StateTag state={one.state} />
          </h2>
          <p>{byWords[by]}</p>
          <p>
            {seen ? (
              <>
                <WhatItIs one={one} templates={templates} /> {counted(one.casesIn ?? one.casesAll, 'case')}.
              </>
            ) : (
              'You do not see all its cases, so you are not told what it is made of.'
            )}
          </p>
          <p>
            Asked for by <bdi dir="auto">{one.maker}</bdi>, {momentText(one.askedAt)}.
            {one.finishedAt && ` Made ${momentText(one.finishedAt)}.`}
            {seen && one.decider && (
              <>
                {' '}
                Decided on by <bdi dir="auto">{one.decider}</bdi>.
              </>
            )}
          </p>
          {fetched.length === 0 ? (
            <p class="soft">Nobody has fetched the file from Vigil.</p>
          ) : (
            <ul class="lines">
              {fetched.map(({ who, at }, i) => (
                <li key={i}>
                  Fetched by <bdi dir="auto">{who}</bdi>, {momentText(at)}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
