import { Injectable } from '@nestjs/common';
import { WebhookOutbox } from '../../webhooks/webhook-outbox';
import type { OutgoingMessage, OutgoingWay } from './outgoing-ways';

/** Alerts to a receiver of the organisation: laid into the outbox of webhooks, which sends them. */
@Injectable()
export class WebhookWay implements OutgoingWay {
  readonly way = 'webhook';

  constructor(private readonly outbox: WebhookOutbox) {}

  put(message: OutgoingMessage): Promise<boolean> {
    return this.outbox.put(message, message.subscription);
  }
}
