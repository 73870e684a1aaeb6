import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { MailModule } from '../mail/mail.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module';
import { OutsidePost } from './outside/outside-post';
import { Resolver } from './outside/resolver';
import { SealedWebhook } from './sealed-webhook';
import { StillMeant } from './still-meant';
import { WebhookClaims } from './webhook-claims';
import { WebhookFailures } from './webhook-failures';
import { WebhookLog } from './webhook-log.service';
import { WebhookOutbox } from './webhook-outbox';
import { WebhookSender } from './webhook-sender';
import { WebhookWebController } from './webhook.web.controller';
import { WebhookJobs } from './webhooks.jobs';
import { WebhooksApiController } from './webhooks.api.controller';
import { WebhooksRepository } from './webhooks.repository';
import { WebhooksService } from './webhooks.service';
import { WebhooksWebController } from './webhooks.web.controller';

/** Receivers of the organisation outside Vigil, and what is sent to them. */
@Module({
  imports: [AuditModule, MailModule, OrganisationModule, SubscriptionsModule],
  controllers: [
    WebhooksWebController, // before the page of one, whose address would take `new` for an id
    WebhookWebController,
    WebhooksApiController,
  ],
  providers: [
    OutsidePost,
    Resolver,
    SealedWebhook,
    StillMeant,
    WebhookClaims,
    WebhookFailures,
    WebhookJobs,
    WebhookLog,
    WebhookOutbox,
    WebhookSender,
    WebhooksRepository,
    WebhooksService,
  ],
  exports: [StillMeant, WebhookOutbox],
})
export class WebhooksModule {}
