import { Choice } from '../../../web/controls';
import { capital } from '../../../web/capital';
import { Layout } from '../../../web/layout';
import { Pages, type PagesAround } from '../../../web/pagination';
import type { AccountHolder, PeopleFilter } from '../person';
import { lastSignInWords, roleOptions, secondFactorWords, statusOptions } from '../person-words';
import { StatusOfPerson } from './status-of-person';

export interface PeoplePageProps {
  people: AccountHolder[];
  filter: PeopleFilter;
  pages: PagesAround;
  notice?: string;
}

/** Everybody with an account. */
export function PeoplePage({ people, filter, pages, notice }: PeoplePageProps) {
  return (
    <Layout title="People" current="people" notice={notice}>
      <header class="head split">
        <div>
          <h1>People</h1>
          <p class="lead">Everybody who can sign in, or is invited to. Nobody gets in without an invitation.</p>
        </div>
        <p class="actions">
          <a class="btn primary" href="/people/invitation">
            Invite somebody
          </a>
          <a class="btn" href="/teams">
            Teams
          </a>
          <a class="btn" href="/outbox">
            Outbox
          </a>
          <a class="btn" href="/deliveries">
            Alerts sent
          </a>
          <a class="btn" href="/organisation">
            Organisation
          </a>
        </p>
      </header>
      <Filters filter={filter} />
      {people.length === 0 ? (
        <div class="empty">
          <h2>Nobody found</h2>
          <p>Try a part of the name or the address, or fewer filters.</p>
        </div>
      ) : (
        <ul class="rows people">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      )}
      <Pages {...pages} />
    </Layout>
  );
}

function Filters({ filter }: { filter: PeopleFilter }) {
  const form = { values: { ...filter }, problems: [] };
  return (
    <form class="filters" action="/people" aria-label="Narrow the list">
      <div class="field">
        <label for="f-text">Name or e-mail address</label>
        <input type="search" id="f-text" name="text" value={filter.text} dir="auto" autocomplete="off" />
      </div>
      <Choice form={form} name="role" label="Role" none="All" options={roleOptions} />
      <Choice form={form} name="status" label="Status" none="All" options={statusOptions} />
      <div class="actions">
        <button class="btn primary">Find</button>
        <a class="btn" href="/people">
          Show all
        </a>
      </div>
    </form>
  );
}

function PersonRow({ person }: { person: AccountHolder }) {
  return (
    <li>
      <div>
        <p>
          <a href={`/people/${person.id}`}>
            <bdi dir="auto">{person.name}</bdi>
          </a>
        </p>
        <p class="under">
          <bdi>{person.email}</bdi>
          {person.teams.map((team) => (
            <span key={team.id}>
              {' · '}
              <bdi dir="auto">{team.name}</bdi>
            </span>
          ))}
        </p>
      </div>
      <div>
        <p>
          {capital(person.role)} <StatusOfPerson status={person.status} />
        </p>
        <p class="under">Second step: {secondFactorWords(person)}</p>
      </div>
      <p class="end under">Last sign-in: {lastSignInWords(person)}</p>
    </li>
  );
}
