import type { Audience } from '../../access/domain/audience';
import type { Telling } from '../../defenders/domain/may-be-told';
import { audienceLabels, whyNotWords } from '../../disclosure/views/words';
import { Allowed } from '../../web/allowed';
import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { sensitivityLabels } from '../../web/sensitivity-choice';
import type { CaseDocument } from '../case-document';
import type { BoxKept } from '../domain/box';
import { heightAt } from '../drawing/page-size';
import { BoxCounts } from './box-counts';
import { type DocumentNamed, type EventNamed, eventText, fileText, type Owner, trailTo } from './document-words';
import { PageTurner } from './page-turner';

export interface DocumentPageProps {
  defender: Owner;
  document: CaseDocument;
  /** Which page is shown, from 1. */
  page: number;
  events: EventNamed[];
  /** The document of which it is a redacted copy, for those who see that one too. */
  origin?: DocumentNamed & { boxes: readonly BoxKept[] };
  copies: DocumentNamed[];
  /** Is the viewer of our own organisation? */
  insider: boolean;
  /** Who may be told of it today, for those who decide and write. */
  tellings: { audience: Audience; telling: Telling }[];
  notice?: string;
}

const width = 960;

/** One document: a page of it as a picture, and what is known of it. */
export function DocumentPage(props: DocumentPageProps) {
  const { defender, document, page } = props;
  const href = `/documents/${document.id}`;
  const count = document.pages.length;
  const what = count > 1 ? `Page ${page} of ${count}` : 'The document';
  return (
    <Layout title={document.title} current="defenders" notice={props.notice}>
      <Breadcrumb trail={trailTo(defender)} />
      <header class="head">
        <h1 dir="auto">{document.title}</h1>
      </header>
      <div class="actions bar">
        <Allowed to="case.write">
          <a class="btn primary" href={`${href}/redaction`}>
            Black things out
          </a>
          <a class="btn" href={`${href}/correction`}>
            Correct
          </a>
        </Allowed>
        <a class="btn" href={`${href}/file`} download>
          Download the file
        </a>
        <Allowed to="case.write">
          <a class="btn" href={`${href}/erasure`}>
            Erase
          </a>
        </Allowed>
        <p class="meta">{fileText(document)}</p>
      </div>
      <div class="cols">
        <div>
          <section aria-labelledby="page">
            <h2 id="page">{what}</h2>
            <img
              class="page-picture"
              src={`${href}/pages/${page}/picture.png?width=${width}`}
              alt={`${what}, as a picture`}
              width={width}
              height={heightAt(document.pages[page - 1]!, width)}
            />
            <PageTurner href={href} page={page} count={count} />
          </section>
        </div>
        <aside class="side" aria-label="About this document">
          <About {...props} />
          {props.tellings.length > 0 && <Tellings tellings={props.tellings} />}
          {props.copies.length > 0 && <Copies copies={props.copies} />}
        </aside>
      </div>
    </Layout>
  );
}

function About({ document, events, origin, insider }: DocumentPageProps) {
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">About it</h2>
      <dl class="facts">
        <dt>May be told to</dt>
        <dd>{sensitivityLabels[document.sensitivity ?? 'public']}</dd>
        {events.length > 0 && (
          <>
            <dt>Belongs to</dt>
            {events.map((event) => (
              <dd key={event.id}>{eventText(event)}</dd>
            ))}
          </>
        )}
        {insider && (
          <>
            <dt>Added</dt>
            <dd>
              {momentText(document.createdAt)}, <bdi dir="auto">{document.createdBy}</bdi>
            </dd>
          </>
        )}
        <dt>SHA-256 of the file</dt>
        <dd class="digest">{document.sha256}</dd>
      </dl>
      {origin && (
        <>
          <p class="more">
            Redacted copy of{' '}
            <a href={`/documents/${origin.id}`}>
              <bdi dir="auto">{origin.title}</bdi>
            </a>
            . Blacked out:
          </p>
          <BoxCounts boxes={origin.boxes} />
        </>
      )}
    </section>
  );
}

function Tellings({ tellings }: Pick<DocumentPageProps, 'tellings'>) {
  return (
    <section class="card" aria-labelledby="told">
      <h2 id="told">Who may be told of it today</h2>
      <dl class="facts">
        {tellings.map(({ audience, telling }) => (
          <>
            <dt key={audience}>{audienceLabels[audience]}</dt>
            <dd>{telling.told ? 'Yes' : `No: ${whyNotWords[telling.why]}`}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Copies({ copies }: Pick<DocumentPageProps, 'copies'>) {
  return (
    <section class="card" aria-labelledby="copies">
      <h2 id="copies">Redacted copies</h2>
      <ul class="lines">
        {copies.map(({ id, title }) => (
          <li key={id}>
            <a href={`/documents/${id}`}>
              <bdi dir="auto">{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
