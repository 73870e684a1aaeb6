import { audienceLabels } from '../../disclosure/views/words';
import { TextArea } from '../../web/controls';
import { counted, momentText } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { askedAgainWords } from '../domain/export-state';
import type { TemplateOffered } from '../domain/templates';
import type { ListedExport } from '../export';
import type { PreviewedCase } from '../previews.service';
import { crumbs, WhatItIs } from './export-words';
import { WithheldList } from './withheld-list';

interface Offered {
  templates: readonly TemplateOffered[];
}

/** The exports of others that wait for somebody to agree. */
export function ApprovalsPage({ waiting, templates, notice }: Offered & { waiting: ListedExport[]; notice?: string }) {
  return (
    <Layout title="Exports that wait for your word" current="account" notice={notice}>
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>Exports that wait for your word</h1>
        <p class="lead">
          Others want to take out cases that may be known to few. You are shown those of which you see every such case.
        </p>
      </header>
      {waiting.length === 0 ? (
        <p class="empty">Nothing waits for you.</p>
      ) : (
        <ul class="rows people">
          {waiting.map((one) => (
            <li key={one.id}>
              <div>
                <p>
                  <a href={`/exports/${one.id}/approval`}>
                    <bdi>{one.reference}</bdi>
                  </a>
                </p>
                <p class="under">
                  <bdi dir="auto">{one.maker}</bdi>, {momentText(one.askedAt)}
                </p>
              </div>
              <div class="under">
                <p>
                  <WhatItIs one={one} templates={templates} />
                </p>
                <p>
                  {counted(one.protected, 'restricted or sealed case')} of {counted(one.casesAll, 'case')}. Ends{' '}
                  {momentText(one.askUntil!)}.
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}

export interface ApprovalPageProps extends Offered {
  one: ListedExport;
  cases: PreviewedCase[];
  /** Undefined: it is gone, and nothing can be made. */
  template: TemplateOffered | undefined;
  form: FormState;
}

/** One of them: who wants what, for whom, and what would be withheld; agree or refuse. */
export function ApprovalPage({ one, cases, template, templates, form }: ApprovalPageProps) {
  return (
    <Layout title={titleOf(`Agree to the export ${one.reference}?`, form)} current="account">
      <Breadcrumb trail={[...crumbs, { href: '/exports/approvals', label: 'Waiting for your word' }]} />
      <header class="head">
        <h1>
          Agree to the export <bdi>{one.reference}</bdi>?
        </h1>
        <p class="lead">
          <bdi dir="auto">{one.maker}</bdi> asked for it, {momentText(one.askedAt)}.{' '}
          <WhatItIs one={one} templates={templates} />
        </p>
      </header>
      <ErrorSummary form={form} names={{ reason: 'Reason' }} />
      <div class="said">
        {one.askedAgain && <p class="notice">{askedAgainWords[one.askedAgain]}</p>}
        {!template && <p class="notice">Its template is gone, so nothing can be made of it. Refuse it, and say so.</p>}
        {template?.own && (
          <p>
            It is made with a template of the organisation, <bdi dir="auto">{template.name}</bdi>, version{' '}
            {template.version}. <a href={`/reports/templates/${template.code}`}>Look at what it makes</a> first: you
            agree to this version, and when it is changed before the file is made, somebody is asked again.
          </p>
        )}
        <p>
          {counted(one.casesAll, 'case')} in all. {counted(one.protected, 'case')}{' '}
          {one.protected === 1 ? 'needs' : 'need'} your word, below, with what is withheld from:{' '}
          {audienceLabels[one.audience]}. When a further one comes to it before it is made, somebody is asked again.
        </p>
      </div>
      <div class="spaced">
        <WithheldList cases={cases} />
        <PostForm class="form" action={`/exports/${one.id}/approval`} novalidate>
          <Kept form={form} names={['version', 'template_version']} />
          <TextArea
            form={form}
            name="reason"
            label="Reason"
            rows={3}
            hint="Needed when you refuse. Whoever asked reads it; it is kept sealed."
          />
          <div class="actions">
            {template && (
              <button class="btn primary" name="decision" value="agree">
                Agree
              </button>
            )}
            <button class="btn danger" name="decision" value="refuse">
              Refuse
            </button>
          </div>
        </PostForm>
      </div>
    </Layout>
  );
}
