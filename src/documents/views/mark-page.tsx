import { Choice, TextInput } from '../../web/controls';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { address } from '../../web/pagination';
import { PostForm } from '../../web/post-form';
import { type Box, boxReasons, type Point } from '../domain/box';
import { heightAt, type PageSize } from '../drawing/page-size';
import { shownWidths } from '../shown-width';
import { boxReasonWords, type DocumentNamed, type Owner, trailTo } from './document-words';
import { MarkedBoxes } from './marked-boxes';

interface MarkPageProps {
  defender: Owner;
  document: DocumentNamed & { pages: readonly PageSize[] };
  page: number;
  /** The boxes of this page. */
  boxes: Box[];
  /** How many boxes the whole document has. */
  all: number;
  /** How wide the picture is shown, in pixels: a click says where it was in these. */
  width: number;
  /** The corner that was clicked already. */
  corner?: Point;
  /** The box that is looked at. */
  chosen?: string;
  form: FormState;
  notice?: string;
}

const edges = { left: 'Left edge', top: 'Upper edge', right: 'Right edge', bottom: 'Lower edge' };
const reasons = boxReasons.map((value) => ({ value, label: boxReasonWords[value] }));
const sizeWords = ['Small', 'Medium', 'Large', 'Very large'];

/** One page, on which boxes are marked. The picture keeps the size that it states, since a click is counted in its pixels. */
export function MarkPage(props: MarkPageProps) {
  const { defender, document, page, width, form } = props;
  const count = document.pages.length;
  return (
    <Layout title={titleOf(`Black things out, page ${page}`, form)} current="defenders" notice={props.notice}>
      <Breadcrumb
        trail={[
          ...trailTo(defender, document),
          { href: `/documents/${document.id}/redaction`, label: 'Black things out' },
        ]}
      />
      <header class="head">
        <h1>
          Page {page} of {count}
        </h1>
      </header>
      <ErrorSummary form={form} names={{ ...edges, reason: 'Why' }} />
      <ClickForm {...props} />
      <Around {...props} />
      <div class="cols">
        <div>
          <section aria-labelledby="boxes">
            <h2 id="boxes">Boxes of this page</h2>
            <MarkedBoxes href={`/documents/${document.id}/redaction`} page={page} boxes={props.boxes} width={width} />
          </section>
        </div>
        <aside class="side" aria-label="In numbers">
          <section class="card" aria-labelledby="numbers">
            <h2 id="numbers">By numbers</h2>
            <WrittenForm {...props} />
          </section>
        </aside>
      </div>
    </Layout>
  );
}

/** In which tenth of the side something lies. */
const tenth = (n: number): number => Math.min(Math.floor(n / 1000), 9);

function ClickForm({ document, page, width, corner, chosen, boxes, form }: MarkPageProps) {
  const action = `/documents/${document.id}/redaction/pages/${page}`;
  const kept = corner && `${corner.x}.${corner.y}`;
  const source = address(`${action}/picture.png`, { width: String(width), corner: kept, box: chosen });
  const seen = boxes.find(({ id }) => id === chosen) ?? boxes.at(-1);
  // Where somebody clicked last: the page comes back to it.
  const lastPlace = corner ?? (seen && { x: seen.x0, y: seen.y0 });
  const next = corner ? 'the opposite corner' : 'a corner';
  return (
    <PostForm class="form marking" action={action} novalidate id="page">
      <input type="hidden" name="width" value={width} />
      {kept && <input type="hidden" name="corner" value={kept} />}
      <Choice form={form} name="reason" label="Why it is hidden" options={reasons} />
      <p id="how">
        {corner ? (
          <>
            <strong>One corner is marked by the red cross. Click on the opposite corner.</strong>{' '}
            <a href={`${address(action, { width: String(width), reason: form.values.reason })}#page`}>Begin again</a>
          </>
        ) : (
          'Click on one corner of what is to be hidden, then on the opposite corner.'
        )}
      </p>
      <div class="page-scroll" role="region" aria-label="The page" tabIndex={0}>
        <div class="page-sheet">
          {lastPlace && <span id="at" class={`at-${tenth(lastPlace.x)}-across at-${tenth(lastPlace.y)}-down`} />}
          <input
            type="image"
            name="at"
            src={source}
            alt={`Page ${page}: click on ${next} of what is to be hidden`}
            width={width}
            height={heightAt(document.pages[page - 1]!, width)}
          />
        </div>
      </div>
    </PostForm>
  );
}

/** Other sizes, other pages, and the way on. */
function Around({ document, page, width, all, form }: MarkPageProps) {
  const href = `/documents/${document.id}/redaction`;
  const at = (number: number, shown: number): string =>
    `${address(`${href}/pages/${number}`, { width: String(shown), reason: form.values.reason })}#page`;
  return (
    <nav class="actions" aria-label="Sizes and pages">
      {shownWidths.map((shown, i) => (
        <a key={shown} class="btn" href={at(page, shown)} aria-current={shown === width ? 'true' : undefined}>
          {sizeWords[i]}
        </a>
      ))}
      {page > 1 && (
        <a class="btn" href={at(page - 1, width)} rel="prev">
          Page {page - 1}
        </a>
      )}
      {page < document.pages.length && (
        <a class="btn" href={at(page + 1, width)} rel="next">
          Page {page + 1}
        </a>
      )}
      {all > 0 && (
        <a class="btn primary" href={`${href}/preview`}>
          Look through the copy
        </a>
      )}
    </nav>
  );
}

function WrittenForm({ document, page, width, form }: MarkPageProps) {
  return (
    <PostForm class="form" action={`/documents/${document.id}/redaction/pages/${page}`} novalidate>
      <p class="hint">In percent of the page, from its upper left.</p>
      <input type="hidden" name="width" value={width} />
      {Object.entries(edges).map(([name, label]) => (
        <TextInput key={name} form={form} name={name} label={label} size="short" />
      ))}
      <div class="field">
        <label for="f-reason-2">Why</label>
        <select id="f-reason-2" name="reason">
          {reasons.map(({ value, label }) => (
            <option key={value} value={value} selected={value === form.values.reason}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="actions">
        <Submit>Mark this box</Submit>
      </div>
    </PostForm>
  );
}
