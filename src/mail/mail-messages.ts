import { Injectable } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import { KeyRing } from '../platform/keys/key-ring';
import type { ClaimedMail } from './mail-claims';
import { openContent } from './mail-content';
import { sealedMessage } from './pgp/sealed-message';

/** Makes of what lies in the outbox what the mail server gets. */
@Injectable()
export class MailMessages {
  constructor(
    private readonly config: Config,
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /**
   * A claimed mail as it is handed over: encrypted for whoever has stored a key.
   * @throws Unopenable when the keys file lacks the key that sealed it
   * @throws NoUsableKey when her key has ended
   */
  async of(mail: ClaimedMail): Promise<SendMailOptions> {
    const content = openContent(this.keys, mail.id, mail.body, mail.subject);
    const to = { name: mail.name, address: mail.email };
    const automatic = { 'Auto-Submitted': 'auto-generated' }; // RFC 3834: no automatic answers
    if (mail.key !== null && !content.clear) {
      const outer = {
        From: this.config.mailFrom,
        To: to,
        Date: mail.createdAt,
        'Message-ID': mail.messageId,
        ...automatic,
      };
      return sealedMessage(content, outer, mail.key, this.clock.now());
    }
    const { subject, text, html } = content;
    return {
      from: this.config.mailFrom,
      to,
      subject,
      text,
      html,
      messageId: mail.messageId,
      date: mail.createdAt,
      headers: { ...automatic, ...content.headers },
    };
  }
}
