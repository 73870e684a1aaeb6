import { Injectable } from '@nestjs/common';

type Ask = (messageId: string) => Promise<boolean>;

/**
 * Whether a message that waits may still go out. Whoever plans what is told says how to find out: webhooks themselves know
 * neither subscribers nor cases.
 */
@Injectable()
export class StillMeant {
  private ask: Ask = () => Promise.reject(new Error('Nobody has said who is still to be told by a webhook.'));

  /** Says how to find out. */
  says(ask: Ask): void {
    this.ask = ask;
  }

  /** Asked before each try. True of a message that nobody subscribed to, as a test. */
  of(messageId: string): Promise<boolean> {
    return this.ask(messageId);
  }
}
