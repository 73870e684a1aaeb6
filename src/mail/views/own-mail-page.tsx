import { momentText } from '../../web/day-text';
import { Breadcrumb, Layout } from '../../web/layout';
import { kindWords } from '../domain/mail-kinds';
import type { OwnMail } from '../mail-lists.service';
import { StateOfMail } from './state-of-mail';

/** One mail to oneself, whole. */
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
      {mail.text === undefined ? (
        <p class="empty">
          What this mail says is not shown: it holds, or held, a link that opens your account, and is for your mailbox
          alone.
        </p>
      ) : (
        <p class="card letter" dir="auto">
          {mail.text}
        </p>
      )}
    </Layout>
  );
}
