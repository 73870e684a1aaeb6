import { TextArea } from '../../web/controls';
import { counted, momentText } from '../../web/day-text';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Breadcrumb, Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import type { StoredKey } from '../mail-keys.service';
import { fingerprintText } from '../pgp/public-key';

export interface MailKeyPageProps {
  stored?: StoredKey;
  form: FormState;
  /** Does mail go out at all? */
  mails: boolean;
  notice?: string;
}

/** The public key that somebody's mail is encrypted to. */
export function MailKeyPage({ stored, form, mails, notice }: MailKeyPageProps) {
  return (
    <Layout title={titleOf('Encrypted mail', form)} current="account" notice={notice}>
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/mail', label: 'Your mail' },
        ]}
      />
      <header class="head">
        <h1>Encrypted mail</h1>
        <p class="lead">
          With your public key (OpenPGP) nobody on the way can read what Vigil mails to you, subject included. You need
          a program for mail that knows OpenPGP, as Thunderbird does.
        </p>
      </header>
      <ErrorSummary form={form} names={{ key: 'Public key' }} />
      <div class="cols">
        <section class="card" aria-labelledby="new">
          <h2 id="new">{stored ? 'Another key' : 'Your public key'}</h2>
          <PostForm class="form" action="/account/mail-key" novalidate>
            <TextArea
              form={form}
              name="key"
              label="Public key"
              rows={10}
              hint={
                <>
                  All of it, from <code>-----BEGIN PGP PUBLIC KEY BLOCK-----</code> on. Never paste a secret key: Vigil
                  refuses it.
                </>
              }
              required
            />
            <div class="actions">
              <Submit>Encrypt mail to this key</Submit>
            </div>
          </PostForm>
          <p class="hint more">
            Every mail to you is encrypted then, but the one that tells you that your key has changed, which says
            nothing of any case.
          </p>
        </section>
        <aside class="side" aria-label="The key that is stored">
          {stored && <Stored stored={stored} />}
          <section class="card" aria-labelledby="test">
            <h2 id="test">Try it</h2>
            <p>{mails ? 'Vigil mails you a few words.' : 'No mail server is set up: the mail stays on “Your mail”.'}</p>
            <PostForm class="more" action="/account/mail-key/test">
              <button class="btn">Send me a test</button>
            </PostForm>
          </section>
        </aside>
      </div>
    </Layout>
  );
}

function Stored({ stored }: { stored: StoredKey }) {
  return (
    <section class="card" aria-labelledby="stored">
      <h2 id="stored">The key that is stored</h2>
      {!stored.usable && (
        <p class="notice" role="alert">
          This key has expired or was revoked. Vigil sends you nothing until you store one that holds, and never sends
          it unencrypted instead.
          {stored.held > 0 && ` ${counted(stored.held, 'mail')} ${stored.held === 1 ? 'waits' : 'wait'}.`}
        </p>
      )}
      <dl class="facts">
        <dt>Fingerprint</dt>
        <dd>
          <code>{fingerprintText(stored.fingerprint)}</code>
        </dd>
        {stored.userIds.length > 0 && <dt>Owner, as the key says</dt>}
        {stored.userIds.map((id) => (
          <dd key={id}>
            <bdi dir="auto">{id}</bdi>
          </dd>
        ))}
        <dt>Holds until</dt>
        <dd>{stored.endsAt ? momentText(stored.endsAt) : 'It does not end.'}</dd>
        <dt>Stored</dt>
        <dd>{momentText(stored.addedAt)}</dd>
      </dl>
      <PostForm class="more" action="/account/mail-key/removal">
        <button class="btn danger">Remove it, and encrypt no more</button>
      </PostForm>
    </section>
  );
}
