import { counted, momentText, numeral } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { Prose } from '../../web/text';
import { failureWords, isOpen } from '../domain/export-state';
import type { TemplateOffered } from '../domain/templates';
import type { ListedExport } from '../export';
import { crumbs, sizeText, StateTag, timeLeft, WhatItIs } from './export-words';

export interface ExportPageProps {
  one: ListedExport;
  templates: readonly TemplateOffered[];
  now: Date;
  /** May the file be handed over now? */
  isOpen: boolean;
  notice?: string;
}

/** One export: how far it is, its file, and what can be done with it. */
export function ExportPage({ one, templates, now, isOpen: fileOpen, notice }: ExportPageProps) {
  return (
    <Layout title={`Export ${one.reference}`} current="account" notice={notice}>
      <Breadcrumb trail={crumbs} />
      <header class="head">
        <h1>
          Export <bdi>{one.reference}</bdi>
        </h1>
        <p class="lead">
          <WhatItIs one={one} templates={templates} />
        </p>
      </header>
      <section class="card" aria-labelledby="state">
        <h2 id="state">
          <StateTag state={one.state} />
        </h2>
        <HowItIs one={one} now={now} fileOpen={fileOpen} />
        <Acts one={one} fileOpen={fileOpen} />
      </section>
      <KnownBy one={one} />
    </Layout>
  );
}

function HowItIs({ one, now, fileOpen }: { one: ListedExport; now: Date; fileOpen: boolean }) {
  switch (one.state) {
    case 'approval':
      return (
        <p>
          {counted(one.protected, 'case')} in it may be known to few. Somebody else who sees all of them must agree,
          until {momentText(one.askUntil!)}. They are told by mail, and so are you when it is decided.
        </p>
      );
    case 'waiting':
    case 'working':
      return <Going one={one} />;
    case 'done':
      return fileOpen ? (
        <p>
          {counted(one.casesIn!, 'case')}, {sizeText(one.size!)}. The file is erased {timeLeft(one.expiresAt!, now)}:{' '}
          {momentText(one.expiresAt!)}.
        </p>
      ) : (
        <p>You do not see all its cases any more, so the file is not handed to you.</p>
      );
    case 'failed':
      return <p>{failureWords[one.failure!]}</p>;
    case 'refused':
      return (
        <>
          <p>
            {one.decider} refused it, {momentText(one.decidedAt!)}.
          </p>
          {one.reason && <Prose text={one.reason} />}
        </>
      );
    case 'cancelled':
      return <p>You took it back. There is no file.</p>;
    case 'expired':
      return <p>{one.size === null ? 'Nobody agreed in time.' : 'The file is erased.'}</p>;
  }
}

function Going({ one }: { one: ListedExport }) {
  return (
    <>
      <p>
        <progress value={one.casesDone} max={Math.max(1, one.casesAll)} aria-label="Cases worked on" />{' '}
        {numeral(one.casesDone)} of {counted(one.casesAll, 'case')}.
      </p>
      <p class="hint">
        This page looks again by itself every few seconds. You can leave it: a mail tells you when the file is ready.{' '}
        <a href={`/exports/${one.id}`}>Look again now</a>.
      </p>
    </>
  );
}

function Acts({ one: { id, state }, fileOpen }: { one: ListedExport; fileOpen: boolean }) {
  return (
    <div class="actions more">
      {fileOpen && (
        <a class="btn primary" href={`/exports/${id}/file`}>
          Download
        </a>
      )}
      {state === 'failed' && (
        <PostForm action={`/exports/${id}/retry`}>
          <button class="btn primary">Try again</button>
        </PostForm>
      )}
      {(isOpen(state) || state === 'done') && (
        <PostForm action={`/exports/${id}/end`}>
          <button class="btn">{state === 'done' ? 'Erase the file now' : 'Cancel it'}</button>
        </PostForm>
      )}
    </div>
  );
}

/** By what a copy is known again. */
function KnownBy({ one }: { one: ListedExport }) {
  return (
    <section aria-labelledby="known">
      <h2 id="known">By what a copy is known again</h2>
      <dl class="facts">
        <dt>Reference</dt>
        <dd>
          <code>{one.reference}</code>
        </dd>
        {one.fingerprint && (
          <>
            <dt>Fingerprint</dt>
            <dd>
              <code>{one.fingerprint}</code>
            </dd>
          </>
        )}
        {one.sha256 && (
          <>
            <dt>SHA-256 of the file</dt>
            <dd>
              <code class="long">{one.sha256}</code>
            </dd>
          </>
        )}
        <dt>Asked for</dt>
        <dd>{momentText(one.askedAt)}</dd>
        {one.decider && one.state !== 'refused' && (
          <>
            <dt>Agreed to by</dt>
            <dd>
              <bdi dir="auto">{one.decider}</bdi>, {momentText(one.decidedAt!)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
