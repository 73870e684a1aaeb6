import { capital } from '../../../web/capital';
import { Choice } from '../../../web/controls';
import { momentText } from '../../../web/day-text';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import type { AccountHolder } from '../person';
import { lastSignInWords, roleAbout, roleOptions, secondFactorWords } from '../person-words';
import type { Team } from '../teams.service';
import { RolesExplained, TeamChecks } from './invitation-page';
import { PersonActs } from './person-acts';
import { StatusOfPerson } from './status-of-person';

export interface PersonPageProps {
  person: AccountHolder;
  teams: Team[];
  /** The form that came back, if one did; else what stands. */
  form: FormState;
  chosen: readonly string[];
  /** Is this the administrator who looks? */
  self: boolean;
  notice?: string;
}

/** One person with an account, and what administrators can do about it. */
export function PersonPage({ person, teams, form, chosen, self, notice }: PersonPageProps) {
  return (
    <Layout title={titleOf(person.name, form)} current="people" notice={notice}>
      <Breadcrumb trail={[{ href: '/people', label: 'People' }]} />
      <header class="head">
        <h1>
          <bdi dir="auto">{person.name}</bdi>
        </h1>
        <p class="lead">
          {person.email} <StatusOfPerson status={person.status} />
        </p>
      </header>
      <ErrorSummary form={form} names={{ role: 'Role', teams: 'Teams' }} />
      <div class="cols">
        <div>
          <section aria-labelledby="role">
            <h2 id="role">Role</h2>
            {self ? (
              <p>
                <RoleText person={person} /> Another administrator can change it.
              </p>
            ) : (
              <RoleForm person={person} form={form} />
            )}
          </section>
          <section aria-labelledby="teams">
            <h2 id="teams">Teams</h2>
            <PostForm class="form" action={`/people/${person.id}/teams`}>
              <TeamChecks form={form} teams={teams} chosen={chosen} label="Belongs to" />
              {teams.length > 0 && (
                <div class="actions">
                  <Submit>Save the teams</Submit>
                </div>
              )}
            </PostForm>
          </section>
        </div>
        <aside class="side" aria-label="About this account">
          <Facts person={person} />
          <PersonActs person={person} self={self} />
        </aside>
      </div>
    </Layout>
  );
}

const RoleText = ({ person }: { person: AccountHolder }) => (
  <>
    {capital(person.role)}. {roleAbout(person.role)}
  </>
);

function RoleForm({ person, form }: Pick<PersonPageProps, 'person' | 'form'>) {
  return (
    <PostForm class="form" action={`/people/${person.id}/role`}>
      <p>
        <RoleText person={person} />
      </p>
      <Choice
        form={form}
        name="role"
        label="New role"
        hint="The API tokens end. Whoever loses something by it is signed out."
        options={roleOptions}
      />
      <RolesExplained />
      <div class="actions">
        <Submit>Change the role</Submit>
      </div>
    </PostForm>
  );
}

function Facts({ person }: { person: AccountHolder }) {
  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">Account</h2>
      <dl class="facts">
        <dt>Second step of signing in</dt>
        <dd>{secondFactorWords(person)}</dd>
        <dt>Last sign-in</dt>
        <dd>{lastSignInWords(person)}</dd>
        <dt>Invited</dt>
        <dd>{momentText(person.createdAt)}</dd>
        {person.status === 'invited' && (
          <>
            <dt>Invitation</dt>
            <dd>{person.invitedUntil ? `Holds until ${momentText(person.invitedUntil)}` : 'Holds no more'}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
