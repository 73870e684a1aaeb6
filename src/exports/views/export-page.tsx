import { counted, momentText, numeral } from '../../web/day-text';
import type { Problem } from '../../lib/errors';
import { capital } from '../../web/capital';
import { Breadcrumb, Layout } from '../../web/layout';
import { LooksAgain } from '../../web/looking-again';
import { PostForm } from '../../web/post-form';
import { Prose } from '../../web/text';
import { askedAgainWords, canBeAskedAnew, failureWords, isOpen } from '../domain/export-state';
import type { TemplateOffered } from '../domain/templates';
import { closedWords, type WhyClosed } from '../domain/why-closed';
import type { ListedExport } from '../export';
import { fieldNames } from './builder-page';
import { crumbs, sizeText, StateTag, timeLeft, WhatItIs } from './export-words';

export interface ExportPageProps {
  one: ListedExport;
  templates: readonly TemplateOffered[];
  now: Date;
  /** Why the file is not handed over now; undefined: it is. */
  closed: WhyClosed | undefined;
  /** Does the page look again by itself? */
  looks: boolean;
  /** What stood in the way of what was just asked for. */
  problems: readonly Problem[];
  notice?: string;
}

/** One export: how far it is, its file, and what can be done with it. */
export function ExportPage({ one, templates, now, closed, looks, problems, notice }: ExportPageProps) {
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
      {problems.length > 0 && (
        <div class="summary" role="alert">
          <h2>That was not done</h2>
          {problems.map(({ path, message }, i) => (
            <p key={i}>{capital([fieldNames[path as keyof typeof fieldNames], message].filter(Boolean).join(' '))}</p>
          ))}
        </div>
      )}
      <section class="card said" aria-labelledby="state">
        <h2 id="state">
          {one.state === 'done' && closed ? <b class="tag held">Not handed out</b> : <StateTag state={one.state} />}
        </h2>
        <HowItIs {...{ one, now, closed, looks }} />
        <Acts one={one} closed={closed} />
      </section>
      <KnownBy one={one} />
    </Layout>
  );
}

function HowItIs({ one, now, closed, looks }: Pick<ExportPageProps, 'one' | 'now' | 'closed' | 'looks'>) {
  switch (one.state) {
    case 'approval':
      return (
        <>
          {one.askedAgain && <p>{askedAgainWords[one.askedAgain]}</p>}
          <p>
            {counted(one.protected, 'case')} in it may be known to few. Somebody else who sees all of them must agree,
            until {momentText(one.askUntil!)}. They are told by mail, and so are you when it is decided.
          </p>
        </>
      );
    case 'waiting':
    case 'working':
      return <Going one={one} looks={looks} />;
    case 'done':
      if (closed === 'gone') return <p>Its time is over: the file is not handed out any more.</p>;
      if (closed === 'rights') return <p>{closedWords.rights}</p>;
      if (closed)
        return (
          <p>
            {closedWords[closed]} Make it anew: it will hold what may be told now
            {closed === 'unseen' && ', of the cases that you see'}
            {closed === 'approval' && ', once somebody has agreed'}.
          </p>
        );
      return (
        <p>
          {counted(one.casesIn!, 'case')}
          {one.casesNamed > 0 && `, and ${counted(one.casesNamed, 'fellow')} named in joint cases`}
          {`, ${sizeText(one.size!)}`}. The file is erased {timeLeft(one.expiresAt!, now)}: {momentText(one.expiresAt!)}
          .
        </p>
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

function Going({ one, looks }: { one: ListedExport; looks: boolean }) {
  return (
    <>
      <p>
        <progress value={one.casesDone} max={Math.max(1, one.casesAll)} aria-label="Cases worked on" />{' '}
        {numeral(one.casesDone)} of {counted(one.casesAll, 'case')}.
      </p>
      <p class="hint">You can leave this page: a mail tells you when the file is ready.</p>
      <LooksAgain path={`/exports/${one.id}`} looks={looks} />
    </>
  );
}

function Acts({ one: { id, state }, closed }: { one: ListedExport; closed: WhyClosed | undefined }) {
  const again = state === 'done' ? closed !== undefined && closed !== 'rights' : canBeAskedAnew(state);
  return (
    <div class="actions more">
      {again && (
        <PostForm action={`/exports/${id}/anew`}>
          <button class="btn primary">Make it anew</button>
        </PostForm>
      )}
      {closed === undefined && (
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
              <code class="digest">{one.sha256}</code>
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
