import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { type ConfidentialKind, kinds } from '../domain/kinds';
import { kindWords, reasonWords } from './kind-words';
import { RecordFields } from './record-fields';
import type { Owner, RecordShown } from './record-shown';

export interface RecordsPageProps {
  defender: Owner;
  records: RecordShown[];
  /** May the viewer add, correct and erase? */
  writes: boolean;
  notice?: string;
}

/** What a page says after a change; the address carries the code alone. */
export const notices: Record<string, string> = {
  recorded: 'The record is sealed and kept.',
  corrected: 'Your corrections are sealed and kept.',
  erased: 'The record is erased for good.',
};

/** The way back to a case, above its confidential records. */
export const trailTo = ({ id, name }: Owner) => [
  { href: '/defenders', label: 'Defenders' },
  { href: `/defenders/${id}`, label: <bdi dir="auto">{name}</bdi> },
];

/** The confidential records of one case, by kind. The title says nothing of them. */
export function RecordsPage({ defender, records, writes, notice }: RecordsPageProps) {
  return (
    <Layout title="Confidential records" current="defenders" notice={notice}>
      <Breadcrumb trail={trailTo(defender)} />
      <header class="head">
        <h1>Confidential records</h1>
        <p class="lead">
          Contacts, documents, residences and sources: sealed, so that a copy of the database does not tell them, and
          shown to few. Each time somebody opens this page, the trail of the case says so.
        </p>
        <p>
          <a href="/confidential/search">Is somebody known already? Look for a document or phone number</a>
        </p>
      </header>
      <div class="sealed">
        {kinds.map((kind) => (
          <KindSection
            key={kind}
            kind={kind}
            records={records.filter((record) => record.kind === kind && record.state !== 'erased')}
            defender={defender}
            writes={writes}
          />
        ))}
        <Erased records={records.filter(({ state }) => state === 'erased')} />
      </div>
    </Layout>
  );
}

interface KindSectionProps extends Omit<RecordsPageProps, 'notice'> {
  kind: ConfidentialKind;
}

function KindSection({ kind, records, defender, writes }: KindSectionProps) {
  const { many, one, none } = kindWords[kind];
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{many}</h2>
      {records.length === 0 && <p class="soft">{none}</p>}
      {records.map((record) => (
        <RecordCard key={record.id} record={record} writes={writes} />
      ))}
      {writes && (
        <p class="actions">
          <a class="btn" href={`/defenders/${defender.id}/confidential/new?kind=${kind}`}>
            Record {one}
          </a>
        </p>
      )}
    </section>
  );
}

function RecordCard({ record, writes }: { record: RecordShown; writes: boolean }) {
  const { id, kind, state, fields, updatedAt } = record;
  return (
    <div class="card" id={`r-${id}`}>
      <RecordFields record={record} />
      {kind === 'confidential_source' && fields?.code && (
        <p class="small soft more">
          In a citation write “source <bdi>{fields.code}</bdi>”, and nothing else of the source.
        </p>
      )}
      <p class="small soft more">Last changed {momentText(updatedAt)}</p>
      {writes && (
        <p class="actions">
          <a class="btn" href={`/confidential/${id}/correction`}>
            {state === 'damaged' ? 'Write it anew' : 'Correct'}
          </a>
          <a class="btn" href={`/confidential/${id}/erasure`}>
            Erase
          </a>
        </p>
      )}
    </div>
  );
}

function Erased({ records }: { records: RecordShown[] }) {
  if (records.length === 0) return null;
  return (
    <section class="folded" aria-labelledby="erased">
      <h2 id="erased">Erased</h2>
      <details>
        <summary>Who erased what kind of record, when and why</summary>
        <ul class="lines card">
          {records.map(({ id, kind, erasure }) => (
            <li key={id}>
              <b>{kindWords[kind].many}</b>
              <span class="under" dir="auto">
                {momentText(erasure!.at)} · {erasure!.by} · {reasonWords[erasure!.reason]}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
