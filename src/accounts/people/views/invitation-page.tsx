import { roleRules, roles } from '../../../access/domain/roles';
import { capital } from '../../../web/capital';
import { Checks } from '../../../web/checks';
import { Choice, TextInput } from '../../../web/controls';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import { roleOptions } from '../person-words';
import type { Team } from '../teams.service';

export interface InvitationPageProps {
  form: FormState;
  teams: Team[];
  chosen: readonly string[];
  /** Does the link go out by mail? */
  mails: boolean;
}

const fieldNames = { email: 'E-mail address', name: 'Name', role: 'Role', teams: 'Teams' };

/** Invites somebody. */
export function InvitationPage({ form, teams, chosen, mails }: InvitationPageProps) {
  const title = 'Invite somebody';
  return (
    <Layout title={titleOf(title, form)} current="people">
      <Breadcrumb trail={[{ href: '/people', label: 'People' }]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          {mails
            ? 'The person gets a link by mail, chooses a password, and signs in. The link works once, for 72 hours.'
            : 'No mail server is set up: the link is shown to you, once, and you hand it over. It works once, for 72 hours.'}
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <PostForm class="form" action="/people/invitation" novalidate>
        <section aria-label="The person">
          <div class="pair">
            <TextInput form={form} name="name" label="Name" required />
            <TextInput form={form} name="email" label="E-mail address" inputMode="email" required />
          </div>
          <Choice form={form} name="role" label="Role" required options={roleOptions} none="Choose a role" />
          <RolesExplained />
          <TeamChecks form={form} teams={teams} chosen={chosen} />
        </section>
        <div class="actions">
          <Submit>Invite</Submit>
          <a class="btn" href="/people">
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

/** What each role is for. */
export function RolesExplained() {
  return (
    <details>
      <summary>What the roles may do</summary>
      <dl class="facts inner">
        {roles.map((role) => (
          <div key={role}>
            <dt>{capital(role)}</dt>
            <dd>{roleRules[role].about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type TeamChecksProps = Pick<InvitationPageProps, 'form' | 'teams' | 'chosen'> & { label?: string };

/** The teams to tick. */
export function TeamChecks({ form, teams, chosen, label = 'Teams' }: TeamChecksProps) {
  if (teams.length === 0) {
    return (
      <p class="hint">
        There are no teams yet. A partner must belong to one: <a href="/teams">form a team</a> first.
      </p>
    );
  }
  return (
    <Checks
      form={form}
      name="teams"
      label={label}
      hint="Cases can be opened to a team. A partner belongs to at least one, and sees only what is shared with it."
      options={teams.map(({ id, name }) => ({ value: id, label: <bdi dir="auto">{name}</bdi> }))}
      chosen={chosen}
    />
  );
}
