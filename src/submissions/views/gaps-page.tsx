import { Allowed } from '../../web/allowed';
import { Breadcrumb, Layout } from '../../web/layout';
import { type SubmissionForm, submissionForms } from '../drafting/submission';
import type { SubmissionGaps } from '../submissions.service';

export interface GapsPageProps {
  /** The page of the case or joint case. */
  href: string;
  name: string;
  gaps: SubmissionGaps;
}

export const formLabels: Record<SubmissionForm, string> = {
  wgad: 'Arbitrary detention',
  'special-procedures': 'Special procedures',
  wgeid: 'Disappearance',
};

/** UN drafts: what is missing before a submission could be final. */
export function GapsPage({ href, name, gaps: { form, obstacles, cover, unknown } }: GapsPageProps) {
  const isCase = href.startsWith('/defenders/');
  return (
    <Layout title={`UN drafts: ${name}`} current={isCase ? 'defenders' : 'groups'}>
      <Breadcrumb trail={[{ href, label: <bdi dir="auto">{name}</bdi> }]} />
      <header class="head">
        <h1>UN drafts</h1>
        <p class="lead">What is missing before a submission to the UN could be final.</p>
      </header>
      <div class="month-nav">
        <nav class="switch" aria-label="Which form">
          {submissionForms.map((one) => (
            <a key={one} href={`${href}/un-drafts?form=${one}`} aria-current={one === form ? 'true' : undefined}>
              {formLabels[one]}
            </a>
          ))}
        </nav>
        <Allowed to="case.export">
          <p class="actions">
            <a
              class="btn primary"
              href={`/exports/new?${isCase ? 'defender' : 'group'}=${href.split('/')[2]}&template=${form}`}
            >
              Make the draft
            </a>
          </p>
        </Allowed>
        {isCase && (
          <Allowed to="case.publish">
            <p class="actions">
              <a class="btn" href={`${href}/disclosure`}>
                What may be told
              </a>
            </p>
          </Allowed>
        )}
      </div>
      <div class="cols">
        <div>
          <section aria-labelledby="obstacles">
            <h2 id="obstacles">What stands in the way</h2>
            {obstacles.length > 0 ? (
              <Lines of={obstacles} />
            ) : (
              <p>Nothing: a draft is final once its author has completed what is marked in it.</p>
            )}
          </section>
          <section aria-labelledby="cover">
            <h2 id="cover">Before sending</h2>
            <Lines of={cover} />
          </section>
        </div>
        <aside class="side" aria-label="What the form would not say">
          <section class="card" aria-labelledby="unknown">
            <h2 id="unknown">Says “not known”</h2>
            {unknown.map(({ who, items }, i) => (
              <Unknown key={i} who={isCase ? undefined : who} items={items} />
            ))}
            {unknown.length === 0 && <p class="soft">Nobody is in the draft yet.</p>}
          </section>
        </aside>
      </div>
    </Layout>
  );
}

const Lines = ({ of }: { of: readonly string[] }) => (
  <ul class="lines">
    {of.map((line, i) => (
      <li key={i}>{line}</li>
    ))}
  </ul>
);

function Unknown({ who, items }: { who?: string; items: readonly string[] }) {
  return (
    <>
      {who && (
        <h3>
          <bdi dir="auto">{who}</bdi>
        </h3>
      )}
      {items.length > 0 ? <Lines of={items} /> : <p class="soft">Nothing: every item is filled.</p>}
    </>
  );
}
