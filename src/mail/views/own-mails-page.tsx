import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { kindWords } from '../domain/mail-kinds';
import { KEPT_DAYS } from '../domain/mail-state';
import type { StoredKey } from '../mail-keys.service';
import type { OwnMail } from '../mail-lists.service';
import { StateOfMail } from './state-of-mail';

export interface OwnMailsPageProps {
  mails: OwnMail[];
  stored?: StoredKey;
  /** Is a mail server set up? */
  sends: boolean;
}

/** The mails to oneself. */
export function OwnMailsPage({ mails, stored, sends }: OwnMailsPageProps) {
  return (
    <Layout title="Your mail" current="account">
      <Breadcrumb trail={[{ href: '/account', label: 'Account' }]} />
      <header class="head split">
        <div>
          <h1>Your mail</h1>
          <p class="lead">
            What Vigil has written to you. {sends ? '' : 'No mail server is set up: it is to be read here alone. '}A
            mail stays here for {KEPT_DAYS} days after it was sent.
          </p>
        </div>
        <p class="actions">
          <a class="btn" href="/account/mail-key">
            Encrypted mail
          </a>
        </p>
      </header>
      {stored && !stored.usable && (
        <p class="notice" role="alert">
          Your key for mail has expired or was revoked, so mail waits.{' '}
          <a href="/account/mail-key">Store one that holds</a>.
        </p>
      )}
      {mails.length === 0 ? (
        <p class="empty">Nothing yet.</p>
      ) : (
        <ul class="rows people">
          {mails.map((mail) => (
            <li key={mail.id}>
              <div>
                <p>
                  <a href={`/account/mail/${mail.id}`} dir="auto">
                    {mail.subject ?? kindWords(mail.kind)}
                  </a>
                </p>
                <p class="under">{kindWords(mail.kind)}</p>
              </div>
              <p class="under">{momentText(mail.createdAt)}</p>
              <p class="end under">
                <StateOfMail mail={mail} sends={sends} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
