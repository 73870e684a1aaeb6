import type { MailClaims } from './mail-claims';

/**
 * Marks mails as sent, as soon as it can: those that arrive while one statement runs go into the next one. So a process
 * that is killed has at most a few milliseconds of mails on its way that another one sends again.
 */
export class SentMarks {
  private readonly ids: string[] = [];
  private running?: Promise<void>;

  constructor(private readonly claims: Pick<MailClaims, 'sent'>) {}

  add(id: string): void {
    this.ids.push(id);
    this.running ??= this.run();
    this.running.catch(() => undefined); // `settled` tells
  }

  /** Comes back when all are marked. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.ids.length > 0) await this.claims.sent(this.ids.splice(0));
    this.running = undefined;
  }
}
