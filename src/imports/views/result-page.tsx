import { PersonName } from '../../defenders/views/person-name';
import type { Name } from '../../defenders/domain/names';
import { counted, momentText } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { Pages, type PagesAround } from '../../web/pagination';
import { PostForm } from '../../web/post-form';
import type { Batch, KeptRow, Outcome, RowResult } from '../batch';
import type { LeftOver } from '../results.repository';
import { BatchHead, RemovalLink } from './batch-head';
import { leftWords, outcomeWords, stateWords, troubleWords } from './import-words';
import { RowList } from './preview-page';

/** A case as the result names it; undefined where the viewer does not see it, or it is gone. */
export type CaseNamed = { reference: string; names: Name[] } | undefined;

export interface ResultPageProps {
  batch: Batch;
  counts: Partial<Record<Outcome, number>>;
  results: (RowResult & { case: CaseNamed })[];
  pages: PagesAround;
  /** Rows without a result, the first of them; and how many there are. */
  open: KeptRow[];
  openCount: number;
  /** What the undoing left. */
  left: (LeftOver & { case: CaseNamed })[];
  notice?: string;
  problem?: string;
}

const outcomes: Outcome[] = ['created', 'updated', 'same', 'skipped'];

/** What became of an import: the cases, what is still open, and the way back. */
export function ResultPage(props: ResultPageProps) {
  const { batch, counts, results, pages, open, openCount, left, notice, problem } = props;
  const isUndone = batch.state === 'undone';
  return (
    <Layout title={stateWords[batch.state]} notice={notice} current="imports">
      <BatchHead batch={batch} heading={stateWords[batch.state]}>
        <p class="lead">
          {isUndone
            ? left.length === 0
              ? 'The database is as it was before. The history and the trail keep what happened.'
              : 'Most is as it was before. What others changed since was left, and is listed here.'
            : outcomes.flatMap((one) => (counts[one] ? [`${outcomeWords[one]}: ${counts[one]}`] : [])).join(' · ') ||
              'Nothing was written.'}
          {batch.endedAt && <span class="under">{momentText(batch.endedAt)}</span>}
        </p>
      </BatchHead>
      <div class="spaced">
        {problem && (
          <div class="summary" role="alert">
            <h2>{problem}</h2>
          </div>
        )}
        {batch.trouble && <p class="notice">{troubleWords[batch.trouble]}</p>}
        {isUndone && left.length > 0 && <LeftOvers batch={batch} left={left} />}
        {!isUndone && (
          <PostForm action={`/imports/${batch.id}/run`} class="form">
            <input type="hidden" name="version" value={batch.version} />
            <div class="actions">
              {(batch.state === 'stopped' || openCount > 0) && (
                <button class="btn primary">
                  {batch.state === 'stopped' ? 'Go on importing' : 'Import what was answered since'}
                </button>
              )}
              {Object.keys(counts).length > 0 && (
                <a class="btn" href={`/imports/${batch.id}/undo`}>
                  Take everything back
                </a>
              )}
              {openCount > 0 && (
                <a class="btn" href={`/imports/${batch.id}/problems.csv`}>
                  What is to be known, as CSV
                </a>
              )}
            </div>
          </PostForm>
        )}
        {!isUndone && openCount > 0 && (
          <section aria-labelledby="open">
            <h2 id="open">{counted(openCount, 'row')} not imported</h2>
            <p class="hint">Answer or correct them, then import them.</p>
            <RowList batch={batch} rows={open} />
          </section>
        )}
        {!isUndone && results.length > 0 && (
          <section aria-labelledby="results">
            <h2 id="results">Rows that were imported</h2>
            <ul class="rows import-rows">
              {results.map((one) => (
                <li key={one.number}>
                  <p>
                    Row {one.number}: <CaseLink id={one.defenderId} named={one.case} />
                  </p>
                  <p class="under">{outcomeWords[one.outcome]}</p>
                </li>
              ))}
            </ul>
            <Pages {...pages} />
          </section>
        )}
        <RemovalLink batch={batch} />
      </div>
    </Layout>
  );
}

function CaseLink({ id, named }: { id: string | null; named: CaseNamed }) {
  if (!id) return <>no case</>;
  return named ? (
    <PersonName names={named.names} href={`/defenders/${id}`} />
  ) : (
    <>a case that is not there for you any more</>
  );
}

function LeftOvers({ batch, left }: { batch: Batch; left: ResultPageProps['left'] }) {
  const canForce = !batch.forced && left.some(({ why }) => why === 'changed');
  return (
    <section aria-labelledby="left">
      <h2 id="left">Left as they are</h2>
      <ul class="rows import-rows">
        {left.map((one, i) => (
          <li key={i}>
            <p>
              <CaseLink id={one.defenderId} named={one.case} />
            </p>
            <p class="under">
              {leftWords[one.why]}
              {one.fields && `: ${one.fields.join(', ').replaceAll('_', ' ')}`}
            </p>
          </li>
        ))}
      </ul>
      {canForce && (
        <PostForm class="form" action={`/imports/${batch.id}/undo`}>
          <input type="hidden" name="version" value={batch.version} />
          <input type="hidden" name="anyway" value="yes" />
          <p>
            You can leave them so, or take back also what was changed since. Cases to which others have added records,
            photographs or documents stay in any case.
          </p>
          <div class="actions">
            <button class="btn danger">Take these back too</button>
          </div>
        </PostForm>
      )}
    </section>
  );
}
