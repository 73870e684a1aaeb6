import { counted, numeral } from '../../web/day-text';
import { Layout } from '../../web/layout';
import { Pages, type PagesAround } from '../../web/pagination';
import { PostForm } from '../../web/post-form';
import type { EarlierImport } from '../earlier-imports';
import { EarlierNote } from './earlier-note';
import type { Batch, KeptRow } from '../batch';
import { type Verdict } from '../domain/verdict-model';
import { BatchHead, RemovalLink } from './batch-head';
import { FindingList } from './finding-list';
import { verdictWords } from './import-words';
import { RowSummary } from './row-summary';

/** Which rows are shown. */
export type ShownFilter = Verdict | 'findings' | undefined;

export interface PreviewPageProps {
  batch: Batch;
  rows: KeptRow[];
  filter: ShownFilter;
  pages: PagesAround;
  /** Rows that ask and were answered. */
  answered: number;
  /** Rows that ask for nothing else than whether their reference is that of a new case. */
  unknownReferences: number;
  notice?: string;
  problem?: string;
  earlier?: EarlierImport;
}

const verdicts: Verdict[] = ['create', 'update', 'same', 'ask', 'refused'];

/** What is to become of each row, before anything is written. */
export function PreviewPage(props: PreviewPageProps) {
  const { batch, rows, filter, pages, answered, unknownReferences, notice, problem } = props;
  const { counts } = batch;
  const total = verdicts.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const taken = (counts.create ?? 0) + (counts.update ?? 0) + answered;
  const left = total - taken - (counts.same ?? 0);
  return (
    <Layout title="What will become of the rows" notice={notice} current="imports">
      <BatchHead batch={batch} heading="What will become of the rows">
        <p class="lead">
          {counted(batch.rowCount, 'row')} were read
          {total !== batch.rowCount && `, which speak of ${counted(total, 'person', 'people')}`}. Nothing is written
          yet.
        </p>
      </BatchHead>
      <div class="spaced">
        {problem && (
          <div class="summary" role="alert">
            <h2>{problem}</h2>
          </div>
        )}
        <EarlierNote earlier={props.earlier} />
        <section aria-labelledby="counts">
          <h2 id="counts" class="hidden">
            Counts
          </h2>
          <VerdictFilter batch={batch} filter={filter} total={total} />
        </section>
        <PostForm class="form" action={`/imports/${batch.id}/run`}>
          <input type="hidden" name="version" value={batch.version} />
          <p>
            {taken === 0 ? 'There is nothing to import as it stands.' : `${counted(taken, 'row')} will be imported.`}
            {left > 0 &&
              ` ${counted(left, 'row')} will be left out until they are answered or corrected; that is possible afterwards too.`}
          </p>
          <div class="actions">
            <button class="btn primary">Import</button>
            <a class="btn" href={`/imports/${batch.id}/mapping`}>
              Change the columns
            </a>
            {(counts.findings ?? 0) > 0 && (
              <a class="btn" href={`/imports/${batch.id}/problems.csv`}>
                What is to be known, as CSV
              </a>
            )}
          </div>
        </PostForm>
        {unknownReferences > 0 && (
          <PostForm class="form" action={`/imports/${batch.id}/new-cases`}>
            <input type="hidden" name="version" value={batch.version} />
            <p>{counted(unknownReferences, 'row')} have references that no case has, and ask for nothing else.</p>
            <div class="actions">
              <button class="btn">They are new cases</button>
            </div>
          </PostForm>
        )}
        <RowList batch={batch} rows={rows} />
        <Pages {...pages} />
        <RemovalLink batch={batch} />
      </div>
    </Layout>
  );
}

function VerdictFilter({ batch, filter, total }: { batch: Batch; filter: ShownFilter; total: number }) {
  const link = (value: ShownFilter, label: string, count: number) => (
    <li key={label}>
      <a
        href={value ? `/imports/${batch.id}?show=${value}` : `/imports/${batch.id}`}
        aria-current={value === filter ? 'true' : undefined}
      >
        {label} <span class="soft">{numeral(count)}</span>
      </a>
    </li>
  );
  return (
    <>
      <nav aria-label="Which rows are shown">
        <ul class="verdicts">
          {link(undefined, 'All', total)}
          {verdicts.map((one) => link(one, verdictWords[one].label, batch.counts[one] ?? 0))}
          {link('findings', 'With something to know', batch.counts.findings ?? 0)}
        </ul>
      </nav>
      {filter && filter !== 'findings' && <p class="hint">{verdictWords[filter].about}</p>}
    </>
  );
}

/** Rows with their verdicts. */
export function RowList({ batch, rows }: { batch: Batch; rows: KeptRow[] }) {
  if (rows.length === 0) return <p class="empty">There are no such rows.</p>;
  return (
    <ul class="rows import-rows">
      {rows.map((row) => (
        <li key={row.number}>
          <RowSummary batchId={batch.id} row={row} />
          <FindingList findings={row.said?.findings ?? []} most={3} />
        </li>
      ))}
    </ul>
  );
}
