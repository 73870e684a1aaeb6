import { Injectable } from '@nestjs/common';
import type { ClaimedDelivery } from './webhook-claims';

/** A message that waits, as far as it matters for whether it may still go out. */
export type Waiting = Pick<ClaimedDelivery, 'id' | 'webhookId' | 'kind' | 'mayHaveArrived'>;
type Ask = (message: Waiting) => Promise<boolean>;

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

  /** Asked before each try. A test tells of nothing: it is always meant. */
  async of(message: Waiting): Promise<boolean> {
    return message.kind === 'test' || (await this.ask(message));
  }
}
