import type { Problem } from '../../lib/errors';
import { Choice, TextInput } from '../../web/controls';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { Pages, type PagesAround } from '../../web/pagination';
import { actGroups } from '../domain/act';
import type { LogEntry } from '../domain/log-entry';
import { LogList } from './log-list';

/** What was asked for, as it was written. */
export interface AuditFilterShown {
  person?: string;
  group?: string;
  defender?: string;
  from?: string;
  to?: string;
  network?: string;
  searched?: string;
}

export interface AuditPageProps {
  entries: LogEntry[];
  filter: AuditFilterShown;
  problems: Problem[];
  /** Who may stand in the trail. */
  people: { id: string; name: string }[];
  pages: PagesAround;
}

const groups = Object.entries(actGroups).map(([value, label]) => ({ value, label }));

/** Everything that was done, newest first. */
export function AuditPage({ entries, filter, problems, people, pages }: AuditPageProps) {
  return (
    <Layout title="Trail" current="trail">
      <header class="head">
        <h1>Trail</h1>
        <p class="lead">
          Who did what, reading included, newest first. Lines are only ever added, and bound to each other so that a
          change of the past is found out. Looking here is itself a line.
        </p>
      </header>
      <Filters form={{ values: { ...filter }, problems }} people={people} />
      {entries.length > 0 ? <LogList entries={entries} /> : <Nothing filter={filter} />}
      <Pages {...pages} />
    </Layout>
  );
}

function Filters({ form, people }: { form: FormState; people: AuditPageProps['people'] }) {
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form class="filters" action="/audit" aria-label="Narrow the trail">
      <Choice form={form} name="person" label="Who, or whom it concerns" none="Everybody" options={persons} />
      <Choice form={form} name="group" label="What" none="Everything" options={groups} />
      <TextInput form={form} name="defender" label="Reference of a case" />
      <TextInput form={form} name="from" label="From day, as 2026-11-24" />
      <TextInput form={form} name="to" label="To day (UTC)" />
      <TextInput form={form} name="network" label="Network or address" />
      <TextInput form={form} name="searched" label="Who searched for these words" />
      <div class="actions">
        <button class="btn primary">Find</button>
        <a class="btn" href="/audit">
          Show all
        </a>
      </div>
    </form>
  );
}

function Nothing({ filter }: { filter: AuditFilterShown }) {
  const filtered = Object.values(filter).some(Boolean);
  return (
    <div class="empty">
      <h2>{filtered ? 'No line matches' : 'Nothing yet'}</h2>
      <p>
        {filter.defender
          ? 'There is no such line, or no case with this reference that you may see.'
          : filtered
            ? 'Try fewer filters, or more days.'
            : 'Whatever is done from now on stands here.'}
      </p>
    </div>
  );
}
