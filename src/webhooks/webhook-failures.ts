import { Injectable } from '@nestjs/common';
import { serverViewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { AdministratorsLetters } from '../mail/administrators-letters';
import { Database } from '../platform/database';
import { PublicOrigin } from '../platform/public-origin';
import type { DisabledReason } from './webhook';
import { WebhooksRepository } from './webhooks.repository';

const sender = serverViewer('webhooks', 'Webhooks');

const why: Record<DisabledReason, string> = {
  failures: 'Nothing has arrived there for three days.',
  gone: 'Its receiver says that this address is gone for good.',
  hand: 'It was switched off.',
};

/** Switches off webhooks that lead nowhere, and says so to those who look after them. */
@Injectable()
export class WebhookFailures {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhooksRepository,
    private readonly letters: AdministratorsLetters,
    private readonly origin: PublicOrigin,
    private readonly trail: AuditTrail,
  ) {}

  /** Switches it off, and mails everybody who administers Vigil, once. */
  end(id: string, reason: DisabledReason): Promise<void> {
    return this.database.transaction(sender, async () => {
      if (!(await this.webhooks.disable(id, reason))) return;
      await this.trail.record({ act: 'webhook.ended', viewer: sender, detail: { webhook: id, reason } });
      const webhook = await this.webhooks.byId(id);
      await this.letters.put({
        kind: 'webhook',
        subject: 'A webhook was switched off',
        text: `The webhook “${webhook?.name ?? ''}” was switched off. ${why[reason]} Subscriptions that send to it bring nothing.\n\nLook at what it answered, and switch it on again:\n${this.origin.link(`/settings/webhooks/${id}`)}\n`,
      });
    });
  }
}
