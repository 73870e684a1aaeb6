import { CustodyStatus, custodyStatuses, reachableStatuses, Standing } from '../../custody/domain/custody-status';
import { DaysHeld } from '../../custody/views/days-held';
import { StatusTag } from '../../custody/views/status-tag';
import { countryName } from '../../lib/countries';
import { Choice, Option } from '../../web/controls';
import { counted } from '../../web/day-text';
import { Allowed } from '../../web/allowed';
import { Layout } from '../../web/layout';
import { address, Pages, PagesAround } from '../../web/pagination';
import { NameShown, PersonName } from './person-name';

/** One defender in the list. */
export interface DefenderRowShown {
  id: string;
  reference: string;
  names: NameShown[];
  country?: string | null;
  status: CustodyStatus;
  standing: Standing;
  /** Days in custody, for whoever is held and the beginning is known to the day. */
  days: number | null;
  groups: { id: string; name: string }[];
}

/** What was asked for; `status` is a status or one of the standings (held, free, dead, unclear). */
export interface DefenderFilterShown {
  q?: string;
  country?: string;
  status?: string;
  group?: string;
}

export interface DefendersPageProps {
  rows: DefenderRowShown[];
  filter: DefenderFilterShown;
  /** Choices that lead somewhere: the countries and joint cases that occur. */
  countries: string[];
  groups: { id: string; name: string }[];
  total: number;
  /** What was asked for as a status and is none. */
  noSuchStatus?: string;
  pages: PagesAround;
  notice?: string;
}

const standings: Option[] = [
  { value: 'held', label: 'Held, in any way' },
  { value: 'free', label: 'At liberty' },
  { value: 'unclear', label: 'Not clear' },
  { value: 'dead', label: 'Dead' },
];

const statuses: Option[] = reachableStatuses.map((value) => ({ value, label: custodyStatuses[value].label }));

/** Everybody whose case is followed, with the ways to narrow the list down. */
export function DefendersPage(props: DefendersPageProps) {
  const { rows, filter, total, pages } = props;
  const filtered = Object.values(filter).some(Boolean);
  return (
    <Layout title="Defenders" current="defenders" notice={props.notice} search={filter.q}>
      <header class="head split">
        <div>
          <h1>Defenders</h1>
          <p class="lead">{filtered ? `${counted(total, 'case')} found.` : `${counted(total, 'case')}.`}</p>
        </div>
        <Allowed to="case.write">
          <p class="actions">
            <a class="btn primary" href="/defenders/new">
              Register a defender
            </a>
            <Allowed to="case.import">
              <a class="btn" href="/imports">
                Bring cases in
              </a>
            </Allowed>
          </p>
        </Allowed>
      </header>
      {props.noSuchStatus && (
        <p class="notice" role="alert">
          There is no such status: “<bdi dir="auto">{props.noSuchStatus}</bdi>”. The list is not narrowed down by it.
        </p>
      )}
      {(filtered || total > 0) && <Filters {...props} />}
      {rows.length > 0 ? <DefenderRows rows={rows} /> : filtered ? <NoMatch q={filter.q} /> : <NoDefenders />}
      <Pages {...pages} />
    </Layout>
  );
}

function Filters({ filter, countries, groups }: DefendersPageProps) {
  const form = { values: { ...filter }, problems: [] };
  const named = (code: string): Option => ({ value: code, label: countryName(code) });
  const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'en');
  return (
    <form class="filters" action="/defenders" aria-label="Narrow the list">
      <div class="field">
        <label for="f-name">Name, in any script, or reference</label>
        <input type="search" id="f-name" name="q" value={filter.q} dir="auto" autocomplete="off" />
      </div>
      <Choice form={form} name="country" label="Country" none="All" options={countries.map(named).sort(byLabel)} />
      <Choice
        form={form}
        name="status"
        label="Status today"
        none="All"
        options={standings}
        groups={[{ label: 'One status', options: statuses }]}
      />
      <Choice
        form={form}
        name="group"
        label="Joint case"
        none="All"
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div class="actions">
        <button class="btn primary">Find</button>
        <a class="btn" href="/defenders">
          Show all
        </a>
        <a class="btn" href={address('/account/subscriptions/new', { ...filter })}>
          Subscribe to this list
        </a>
        <Allowed to="case.export">
          <a class="btn" href={address('/exports/new', { ...filter })}>
            Export this list
          </a>
        </Allowed>
      </div>
    </form>
  );
}

function DefenderRows({ rows }: { rows: DefenderRowShown[] }) {
  return (
    <ul class="rows people">
      {rows.map((row) => (
        <DefenderRow key={row.id} row={row} />
      ))}
    </ul>
  );
}

function DefenderRow({ row }: { row: DefenderRowShown }) {
  return (
    <li>
      <div>
        <p>
          <PersonName names={row.names} href={`/defenders/${row.id}`} />
        </p>
        <p class="under">
          <bdi>{row.reference}</bdi> · {row.country ? countryName(row.country) : 'Country not known'}
          {row.groups.map((group) => (
            <span key={group.id}>
              {' · '}
              <a class="light" href={`/groups/${group.id}`}>
                <bdi dir="auto">{group.name}</bdi>
              </a>
            </span>
          ))}
        </p>
      </div>
      <p>
        <StatusTag status={row.status} standing={row.standing} />
      </p>
      <p class="end">
        <DaysHeld {...row} />
      </p>
    </li>
  );
}

function NoMatch({ q }: { q?: string }) {
  return (
    <div class="empty">
      <h2>Nobody found</h2>
      <p>
        {q ? (
          <>
            No name or reference matches “<bdi dir="auto">{q}</bdi>” with these filters.
          </>
        ) : (
          'No case matches these filters.'
        )}{' '}
        Try one part of the name, another spelling or script, or fewer filters.
      </p>
      <p class="actions">
        <a class="btn" href="/defenders">
          Show all defenders
        </a>
        <Allowed to="case.write">
          <a class="btn" href="/defenders/new">
            Register a defender
          </a>
        </Allowed>
      </p>
    </div>
  );
}

function NoDefenders() {
  return (
    <div class="empty">
      <h2>There is no case here yet</h2>
      <p>You are shown the cases that are open to you.</p>
      <Allowed to="case.write">
        <p>Register the first: a name and a reference are enough to begin, everything else can follow.</p>
        <p class="actions">
          <a class="btn primary" href="/defenders/new">
            Register a defender
          </a>
        </p>
      </Allowed>
    </div>
  );
}
