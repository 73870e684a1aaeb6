import { controlId, HintText, ProblemText } from '../../../web/controls';
import { momentText } from '../../../web/day-text';
import { Breadcrumb, Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import { Refused } from '../../views/secret-fields';
import type { OwnPasskey } from '../passkeys.repository';
import { PasskeyForm } from './passkey-form';

/** Longest name of a passkey, in UTF-16 units. */
export const LONGEST_LABEL = 60;

export interface PasskeysPageProps {
  passkeys: OwnPasskey[];
  /** Why no passkey can be made here. */
  unavailable?: string;
  /** Does the role demand a second factor that is not there yet? */
  enrolling: boolean;
  next: string;
  notice?: string;
  /** Why the last act was refused. */
  refused?: string;
  /** The passkey whose new name was refused. */
  wrong?: string;
}

/** Somebody's own passkeys. */
export function PasskeysPage(props: PasskeysPageProps) {
  const { passkeys, enrolling, notice, refused, wrong } = props;
  return (
    <Layout title="Passkeys" current="account" notice={notice}>
      <Breadcrumb
        trail={[
          enrolling
            ? { href: '/account/second-factor', label: 'Second step of signing in' }
            : { href: '/account', label: 'Account' },
        ]}
      />
      <header class="head">
        <h1>Passkeys</h1>
        <p class="lead">
          A passkey is kept by your phone, your computer or a security key, and opens with your finger, your face or a
          PIN. It stands for password and code together, and a false page cannot steal it.
        </p>
      </header>
      {!wrong && <Refused>{refused}</Refused>}
      <div class="docs">
        {passkeys.length > 0 && (
          <ul class="rows passkeys">
            {passkeys.map((passkey) => (
              <Row key={passkey.id} passkey={passkey} problem={wrong === passkey.id ? refused : undefined} />
            ))}
          </ul>
        )}
        <AddPasskey {...props} />
      </div>
    </Layout>
  );
}

function Row({ passkey, problem }: { passkey: OwnPasskey; problem?: string }) {
  const { id, label, backedUp, createdAt, lastUsedAt } = passkey;
  const name = `label-${id}`;
  const form = { values: {}, problems: problem ? [{ path: name, message: problem }] : [] };
  return (
    <li>
      <div>
        <p class="say">
          <bdi dir="auto">{label}</bdi>
        </p>
        <p class="under">
          {backedUp ? 'kept on several devices' : 'kept on one device'}; added {momentText(createdAt)};{' '}
          {lastUsedAt ? `last used ${momentText(lastUsedAt)}` : 'not used yet'}
        </p>
        <details class="more" open={problem !== undefined}>
          <summary>Rename</summary>
          <PostForm class="form narrow" action={`/account/passkeys/${id}/label`}>
            <div class={problem ? 'field wrong' : 'field'}>
              <label for={controlId(name)}>New name</label>
              <ProblemText form={form} name={name} />
              <input
                id={controlId(name)}
                name="label"
                type="text"
                value={label}
                maxLength={LONGEST_LABEL}
                dir="auto"
                autocomplete="off"
              />
            </div>
            <div class="actions">
              <button class="btn">Save the name</button>
            </div>
          </PostForm>
        </details>
      </div>
      <PostForm action={`/account/passkeys/${id}/remove`} class="end">
        <button class="btn danger" aria-label={`Remove ${label}, added ${momentText(createdAt)}`}>
          Remove
        </button>
      </PostForm>
    </li>
  );
}

function AddPasskey({ unavailable, next }: PasskeysPageProps) {
  const name = 'label';
  return (
    <section class="card" aria-labelledby="add">
      <h2 id="add">Add a passkey</h2>
      {unavailable ? (
        <p>{unavailable}</p>
      ) : (
        <>
          <p>
            Add two, on two devices: one may get lost. Whoever can unlock the device can sign in as you. If no button
            appears here, this browser runs no scripts or knows no passkeys.
          </p>
          <PasskeyForm action="/account/passkeys" ask="make" next={next} button="Add a passkey" primary>
            <div class="field">
              <label for={controlId(name)}>Name</label>
              <HintText name={name} hint="By which you know it again, as “Phone” or “Blue key”." />
              <input
                id={controlId(name)}
                name={name}
                type="text"
                maxLength={LONGEST_LABEL}
                aria-describedby={`${controlId(name)}-hint`}
                dir="auto"
                autocomplete="off"
              />
            </div>
          </PasskeyForm>
        </>
      )}
    </section>
  );
}
