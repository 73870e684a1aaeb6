import { capital } from '../../../web/capital';
import { TextInput } from '../../../web/controls';
import { counted } from '../../../web/day-text';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import type { TeamWithMembers } from '../teams.service';

export interface TeamPageProps {
  team: TeamWithMembers;
  form: FormState;
  notice?: string;
}

/** One team: its people, its name, and its end. */
export function TeamPage({ team, form, notice }: TeamPageProps) {
  return (
    <Layout title={titleOf(team.name, form)} current="people" notice={notice}>
      <Breadcrumb
        trail={[
          { href: '/people', label: 'People' },
          { href: '/teams', label: 'Teams' },
        ]}
      />
      <header class="head">
        <h1>
          <bdi dir="auto">{team.name}</bdi>
        </h1>
        <p class="lead">
          {team.cases === 0
            ? 'No case is open to this team by name.'
            : `${counted(team.cases, 'case')} open to this team.`}
        </p>
      </header>
      <ErrorSummary form={form} names={{ name: 'Name' }} />
      <div class="cols">
        <section aria-labelledby="people">
          <h2 id="people">People</h2>
          <p class="soft">Who belongs to a team is said on the page of each person.</p>
          {team.people.length === 0 ? (
            <p class="empty">Nobody belongs to this team.</p>
          ) : (
            <ul class="rows people">
              {team.people.map((person) => (
                <li key={person.id}>
                  <p>
                    <a href={`/people/${person.id}`}>
                      <bdi dir="auto">{person.name}</bdi>
                    </a>
                  </p>
                  <p class="under">{capital(person.role)}</p>
                  <p class="end under">{person.status === 'active' ? '' : capital(person.status)}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
        <aside class="side" aria-label="The team">
          <section class="card" aria-labelledby="name">
            <h2 id="name">Name</h2>
            <PostForm class="form" action={`/teams/${team.id}`} novalidate>
              <TextInput form={form} name="name" label="Name" required />
              <div class="actions">
                <Submit>Rename</Submit>
              </div>
            </PostForm>
          </section>
          <Removal team={team} />
        </aside>
      </div>
    </Layout>
  );
}

function Removal({ team }: { team: TeamWithMembers }) {
  return (
    <section class="card" aria-labelledby="removal">
      <h2 id="removal">Remove</h2>
      {team.people.length > 0 || team.cases > 0 ? (
        <p class="soft">A team can be removed when nobody belongs to it and no case is open to it.</p>
      ) : (
        <PostForm action={`/teams/${team.id}/removal`}>
          <button class="btn danger">Remove the team</button>
        </PostForm>
      )}
    </section>
  );
}
