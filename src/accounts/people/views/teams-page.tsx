import { TextInput } from '../../../web/controls';
import { counted } from '../../../web/day-text';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import type { Team } from '../teams.service';

export interface TeamsPageProps {
  teams: Team[];
  form: FormState;
  notice?: string;
}

/** The teams, and the form for a new one. */
export function TeamsPage({ teams, form, notice }: TeamsPageProps) {
  return (
    <Layout title={titleOf('Teams', form)} current="people" notice={notice}>
      <Breadcrumb trail={[{ href: '/people', label: 'People' }]} />
      <header class="head">
        <h1>Teams</h1>
        <p class="lead">
          A case can be opened to a team instead of to each of its people. Another organisation is a team too: its
          people are partners, and see only what is shared with the team.
        </p>
      </header>
      <ErrorSummary form={form} names={{ name: 'Name' }} />
      <div class="cols">
        <section aria-labelledby="teams">
          <h2 id="teams">All teams</h2>
          {teams.length === 0 ? (
            <p class="empty">There is no team yet.</p>
          ) : (
            <ul class="rows people">
              {teams.map((team) => (
                <li key={team.id}>
                  <p>
                    <a href={`/teams/${team.id}`}>
                      <bdi dir="auto">{team.name}</bdi>
                    </a>
                  </p>
                  <p />
                  <p class="end under">{counted(team.members, 'person', 'people')}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
        <aside class="side" aria-label="A new team">
          <section class="card" aria-labelledby="new">
            <h2 id="new">Form a team</h2>
            <PostForm class="form" action="/teams" novalidate>
              <TextInput form={form} name="name" label="Name" required />
              <div class="actions">
                <Submit>Form the team</Submit>
              </div>
            </PostForm>
          </section>
        </aside>
      </div>
    </Layout>
  );
}
