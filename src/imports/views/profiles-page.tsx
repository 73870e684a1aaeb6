import { TextInput } from '../../web/controls';
import { counted, momentText } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { Profile } from '../profiles.repository';
import { fieldLabel } from './import-words';

export interface ProfilesPageProps {
  profiles: (Profile & { isHers: boolean })[];
  form: FormState;
  /** The profile of which a copy was refused. */
  copied?: string;
  notice?: string;
}

const none: FormState = { values: {}, problems: [] };

/** Lists what is known of tables: who said it, and what the columns mean. */
export function ProfilesPage({ profiles, form, copied, notice }: ProfilesPageProps) {
  return (
    <Layout title={titleOf('Profiles of tables', form)} notice={notice} current="imports">
      <Breadcrumb trail={[{ href: '/imports', label: 'Bring cases in' }]} />
      <header class="head">
        <h1>Profiles of tables</h1>
        <p class="lead">
          What the columns of known tables mean. Everybody who brings cases in finds them. Only whoever made one, or an
          administrator, changes or deletes it; you can copy any.
        </p>
      </header>
      <div class="spaced">
        <ErrorSummary form={form} names={{ copies: 'Name of the copy' }} />
        {profiles.length === 0 ? (
          <p class="empty">There is no profile yet. You make one where you say what the columns of a table mean.</p>
        ) : (
          profiles.map((profile) => (
            <ProfileShown key={profile.id} {...profile} form={profile.id === copied ? form : none} />
          ))
        )}
      </div>
    </Layout>
  );
}

function ProfileShown(profile: Profile & { isHers: boolean; form: FormState }) {
  const { id, name, mapping, maker, madeAt, updatedAt, isHers, form } = profile;
  const used = mapping.columns.filter(({ field }) => field !== 'ignore');
  const when = momentText(madeAt);
  return (
    <section aria-labelledby={`p-${id}`}>
      <h2 id={`p-${id}`}>
        <bdi dir="auto">{name}</bdi>
      </h2>
      <p class="soft">
        Made by <bdi dir="auto">{maker ?? 'somebody whose account is gone'}</bdi>, {when}
        {momentText(updatedAt) !== when && `; changed ${momentText(updatedAt)}`}
      </p>
      <details>
        <summary>{counted(used.length, 'column')}</summary>
        <ul>
          {used.map(({ header, at, field }) => (
            <li key={at}>
              <bdi dir="auto">{header.trim() || `Column ${at + 1}`}</bdi>: {fieldLabel(field)}
            </li>
          ))}
        </ul>
      </details>
      <PostForm class="form" action={`/imports/profiles/${id}/copy`} novalidate>
        <TextInput form={form} name={`copies.${id}`} label={`Copy ${name} under the name`} />
        <div class="actions">
          <button class="btn">Copy it</button>
          {isHers && (
            <a class="btn" href={`/imports/profiles/${id}/removal`}>
              Delete it
            </a>
          )}
        </div>
      </PostForm>
    </section>
  );
}

/** Asks before a profile is deleted. */
export function ProfileRemovalPage({ profile: { id, name, maker, madeAt } }: { profile: Profile }) {
  return (
    <Layout title="Delete this profile?" current="imports">
      <Breadcrumb
        trail={[
          { href: '/imports', label: 'Bring cases in' },
          { href: '/imports/profiles', label: 'Profiles of tables' },
        ]}
      />
      <header class="head">
        <h1>Delete this profile?</h1>
        <p class="lead">
          “<bdi dir="auto">{name}</bdi>” was made by <bdi dir="auto">{maker ?? 'somebody whose account is gone'}</bdi>,{' '}
          {momentText(madeAt)}. Nobody finds it any more. What was read by it stays.
        </p>
      </header>
      <PostForm class="form" action={`/imports/profiles/${id}/removal`}>
        <div class="actions">
          <button class="btn danger">Delete it</button>
          <a class="btn" href="/imports/profiles">
            Keep it
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}
