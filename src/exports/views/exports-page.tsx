import { counted, momentText } from '../../web/day-text';
import { Allowed } from '../../web/allowed';
import { Layout } from '../../web/layout';
import { type PagesAround, Pages } from '../../web/pagination';
import type { TemplateOffered } from '../domain/templates';
import type { ListedExport } from '../export';
import { sizeText, StateTag, timeLeft, WhatItIs } from './export-words';

export interface ExportsPageProps {
  exports: ListedExport[];
  templates: readonly TemplateOffered[];
  now: Date;
  pages: PagesAround;
  notice?: string;
}

/** Everybody's own exports, and the ways to a new one. */
export function ExportsPage({ exports, templates, now, pages, notice }: ExportsPageProps) {
  return (
    <Layout title="Exports" current="account" notice={notice}>
      <header class="head split">
        <div>
          <h1>Exports</h1>
          <p class="lead">
            Reports and tables that you took out. Each file is kept for a short time, and is yours alone; this list
            stays.
          </p>
        </div>
        <p class="actions">
          <a class="btn primary" href="/exports/new">
            New export
          </a>
          <Allowed to="archive.take">
            <a class="btn" href="/exports/everything">
              Take everything out
            </a>
          </Allowed>
          <Allowed to="export.approve">
            <a class="btn" href="/exports/approvals">
              Waiting for your word
            </a>
            <a class="btn" href="/exports/trace">
              Trace a copy
            </a>
          </Allowed>
        </p>
      </header>
      {exports.length === 0 ? (
        <div class="empty">
          <h2>You have exported nothing</h2>
          <p>Choose cases, what to make of them, and for whom. You see beforehand what will be withheld.</p>
        </div>
      ) : (
        <ul class="rows people">
          {exports.map((one) => (
            <Row key={one.id} one={one} templates={templates} now={now} />
          ))}
        </ul>
      )}
      <Pages {...pages} />
    </Layout>
  );
}

function Row({ one, templates, now }: { one: ListedExport; templates: readonly TemplateOffered[]; now: Date }) {
  return (
    <li>
      <div>
        <p>
          <a href={`/exports/${one.id}`}>
            <bdi>{one.reference}</bdi>
          </a>
        </p>
        <p class="under">
          <WhatItIs one={one} templates={templates} />
        </p>
      </div>
      <div class="under">
        <p>
          <StateTag state={one.state} />{' '}
          {one.state === 'done' && one.expiresAt && `Erased ${timeLeft(one.expiresAt, now)}.`}
        </p>
        <p>
          {counted(one.casesIn ?? one.casesAll, 'case')}
          {one.size !== null && `, ${sizeText(one.size)}`}. Asked for {momentText(one.askedAt)}.
        </p>
      </div>
      <p class="end">
        {one.state === 'done' && (
          <a class="btn" href={`/exports/${one.id}/file`}>
            Download<span class="hidden"> {one.reference}</span>
          </a>
        )}
      </p>
    </li>
  );
}
