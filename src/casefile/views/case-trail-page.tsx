import type { LogEntry, SeenBy } from '../../audit/domain/log-entry';
import { LogList } from '../../audit/views/log-list';
import { nameOf } from '../../defenders/domain/names';
import type { DefenderShown } from '../../defenders/views/defender-shown';
import { type ChangeShown, HistoryList } from '../../history/views/history-list';
import { counted, momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { Pages, type PagesAround } from '../../web/pagination';

export interface CaseTrailPageProps {
  defender: Pick<DefenderShown, 'id' | 'reference' | 'names'>;
  seenBy: SeenBy[];
  changes: ChangeShown[];
  /** Are there older changes than those that are told? */
  moreChanges: boolean;
  exports: LogEntry[];
  /** Every line that names the case, a page of them. */
  lines: LogEntry[];
  pages: PagesAround;
}

/** Who has seen, changed and exported one case. */
export function CaseTrailPage({ defender, seenBy, changes, moreChanges, exports, lines, pages }: CaseTrailPageProps) {
  const name = nameOf(defender);
  const later = pages.previous !== undefined;
  return (
    <Layout title={`Trail of ${name}`} current="defenders">
      <Breadcrumb
        trail={[
          { href: '/defenders', label: 'Defenders' },
          { href: `/defenders/${defender.id}`, label: <bdi dir="auto">{name}</bdi> },
        ]}
      />
      <header class="head">
        <h1>
          Trail of <bdi dir="auto">{name}</bdi>
        </h1>
        <p class="lead">
          <bdi>{defender.reference}</bdi> · who has seen, changed and exported this case. Looking here is itself a line.
        </p>
      </header>
      {!later && (
        <>
          <section aria-labelledby="seen">
            <h2 id="seen">Who has seen it</h2>
            {seenBy.length > 0 ? <SeenByList seenBy={seenBy} /> : <p class="soft">Nobody has opened it yet.</p>}
          </section>
          <section aria-labelledby="changed">
            <h2 id="changed">Who has changed it</h2>
            {changes.length > 0 ? <HistoryList changes={changes} /> : <p class="soft">Nobody has.</p>}
            {moreChanges && (
              <p class="more soft">These are the newest. Older changes are in the history of the case.</p>
            )}
          </section>
          <section aria-labelledby="exported">
            <h2 id="exported">Who has exported it</h2>
            {exports.length > 0 ? (
              <LogList entries={exports} showCase={false} />
            ) : (
              <p class="soft">Nobody has, neither alone nor with all cases.</p>
            )}
          </section>
        </>
      )}
      <section aria-labelledby="lines">
        <h2 id="lines">All lines, newest first</h2>
        {lines.length > 0 ? <LogList entries={lines} showCase={false} /> : <p class="soft">There is none.</p>}
        <Pages {...pages} />
      </section>
    </Layout>
  );
}

function SeenByList({ seenBy }: { seenBy: SeenBy[] }) {
  return (
    <ol class="lines card">
      {seenBy.map(({ actor, who, times, first, last }) => (
        <li key={actor}>
          <b>
            <bdi dir="auto">{who}</bdi>
          </b>
          <span class="under">
            {counted(times, 'time')}, last on {momentText(last)}
            {times > 1 && `, first on ${momentText(first)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
