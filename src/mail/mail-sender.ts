import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../platform/config';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import { type OutgoingMail, Outbox } from './outbox';

/** The outbox is looked into so often, in milliseconds: for what failed, and what other processes put in. */
const EVERY = 5_000;
const HOUR = 3_600_000;
/** So long after a letter was put in: its transaction is committed by then, as a rule. */
const SOON = 250;
/** A mail server that says nothing for so long is given up, in milliseconds; seconds until the letter is due again. */
const PATIENCE = 20_000;
const LEASE = 60;

/** Sends what lies in the outbox, where a mail server is configured. Several processes share one outbox. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Mail');
  private readonly transport?: Transporter;
  private timer?: NodeJS.Timeout;
  private round: Promise<void> = Promise.resolve();
  private waiting = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly origin: PublicOrigin,
    private readonly outbox: Outbox,
  ) {
    if (config.smtpUrl) this.transport = transportTo(config.smtpUrl);
  }

  /** Without a mail server letters wait until they are of no use any more, and are then removed. */
  onApplicationBootstrap(): void {
    if (this.transport) this.start();
    else this.timer = setInterval(() => void this.outbox.tidy().catch(() => undefined), HOUR).unref();
  }

  /** Sends from now on whatever is put in. */
  start(): void {
    this.timer = setInterval(() => this.begin(), EVERY).unref();
    this.outbox.whenPut(() => this.soon());
  }

  /** Sends no more by itself. What was put in a moment ago goes out before: a command of `vigil` ends at once. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.outbox.whenPut(() => undefined);
    if (this.waiting) this.begin();
    await this.round;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
    this.transport?.close();
  }

  /** Sends everything that is due, one after the other. */
  async sendDue(): Promise<void> {
    for (let mail = await this.outbox.take(LEASE); mail; mail = await this.outbox.take(LEASE)) await this.send(mail);
    const failed = await this.outbox.tidy();
    if (failed > 0) this.log.error(`${failed} mails could not be sent in time and were given up.`);
  }

  private soon(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => this.waiting && this.begin(), SOON).unref();
  }

  /** One round follows the other, apart from the transaction in which a letter was put in: that has ended by then. */
  private begin(): void {
    this.waiting = false;
    const next = () => this.database.apart(() => this.sendDue());
    this.round = this.round.then(next).catch((error: unknown) => this.tell(error));
  }

  /** A letter that fails is due again after its wait. The same id lets mailboxes know a second copy for what it is. */
  private async send({ id, name, email, subject, text }: OutgoingMail): Promise<void> {
    try {
      await this.transport!.sendMail({
        messageId: `<${id}@${new URL(this.origin.text).hostname}>`,
        from: this.config.mailFrom,
        to: { name, address: email },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no automatic answers
      });
      await this.outbox.sent(id);
    } catch (error) {
      this.tell(error);
    }
  }

  /** Without the address and the text, which messages of mail servers repeat. */
  private tell(error: unknown): void {
    const { code, responseCode } = (error ?? {}) as { code?: string; responseCode?: number };
    this.log.warn(`A mail could not be sent yet (${responseCode ?? code ?? 'no reason given'}).`);
  }
}

/** Encrypted, unless the server is this computer or the address itself says `?requireTLS=false`. */
function transportTo(url: string): Transporter {
  const { hostname } = new URL(url);
  return createTransport({
    url,
    requireTLS: !/^(localhost|127\.|\[::1\])/.test(hostname),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
