import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { kindWords } from '../domain/mail-kinds';
import type { OwnMail } from '../mail-lists.service';
import { StateOfMail } from './state-of-mail';

/** One mail to oneself: whole, as long as what it says is for her. */
export function OwnMailPage({ mail, sends }: { mail: OwnMail; sends: boolean }) {
  const title = mail.subject ?? kindWords(mail.kind);
  return (
    <Layout title={title} current="account">
      <Breadcrumb
        trail={[
          { href: '/account', label: 'Account' },
          { href: '/account/mail', label: 'Your mail' },
        ]}
      />
      <header class="head">
        <h1 dir="auto">{title}</h1>
        <p class="lead">
          {momentText(mail.createdAt)}. <StateOfMail mail={mail} sends={sends} />
        </p>
      </header>
      {mail.text !== undefined ? (
        <p class="card letter" dir="auto">
          {mail.text}
        </p>
      ) : mail.subject === undefined ? (
        <p class="empty">
          What this mail says is not shown: it holds, or held, a link that opens your account, and is for your mailbox
          alone.
        </p>
      ) : (
        <p class="empty">
          What this mail says is not shown any more. It tells of cases, and is kept as it was sent; who may see a case
          can change an hour later. <a href="/alerts">What you were sent</a> shows it as you may see it now.
        </p>
      )}
    </Layout>
  );
}
