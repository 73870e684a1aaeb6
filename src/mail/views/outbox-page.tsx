import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { Pages } from '../../web/pagination';
import { PostForm } from '../../web/post-form';
import { kindWords } from '../domain/mail-kinds';
import { KEPT_DAYS } from '../domain/mail-state';
import type { MailOfSomebody } from '../mail-lists.service';
import { StateOfMail } from './state-of-mail';

export interface OutboxPageProps {
  mails: MailOfSomebody[];
  next?: string;
  /** Is a mail server set up? */
  sends: boolean;
  notice?: string;
}

/** Mails to everybody, without what they say. */
export function OutboxPage({ mails, next, sends, notice }: OutboxPageProps) {
  return (
    <Layout title="Outbox" current="people" notice={notice}>
      <Breadcrumb trail={[{ href: '/people', label: 'People' }]} />
      <header class="head">
        <h1>Outbox</h1>
        <p class="lead">
          Which mail went to whom and how far it came; never what it says. A mail stays here for {KEPT_DAYS} days after
          it was sent or given up.
        </p>
      </header>
      {!sends && (
        <p class="notice">
          No mail server is set up, so mail is kept here. Everybody reads her own under Account, Your mail. To send it,
          start Vigil with <code>SMTP_URL</code> and <code>MAIL_FROM</code>: the handbook says how.
        </p>
      )}
      {mails.length === 0 ? (
        <div class="empty">
          <h2>Nothing yet</h2>
          <p>Whatever Vigil writes to people stands here from now on.</p>
        </div>
      ) : (
        <ul class="rows people">
          {mails.map((mail) => (
            <Row key={mail.id} mail={mail} sends={sends} />
          ))}
        </ul>
      )}
      <Pages next={next} />
    </Layout>
  );
}

function Row({ mail, sends }: { mail: MailOfSomebody; sends: boolean }) {
  return (
    <li>
      <div>
        <p>
          <bdi dir="auto">{mail.name}</bdi>
        </p>
        <p class="under">
          <bdi dir="ltr">{mail.email}</bdi>
        </p>
      </div>
      <div>
        <p>{kindWords(mail.kind)}</p>
        <p class="under">
          {momentText(mail.createdAt)}. <StateOfMail mail={mail} sends={sends} />
        </p>
      </div>
      <div class="end">
        {mail.again && sends && (
          <PostForm action={`/outbox/${mail.id}/retry`}>
            <button class="btn">
              Try again<span class="hidden">, to {mail.name}</span>
            </button>
          </PostForm>
        )}
      </div>
    </li>
  );
}
