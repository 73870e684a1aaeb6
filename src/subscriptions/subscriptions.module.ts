import { Module } from '@nestjs/common';
import { SignInModule } from '../accounts/sign-in.module';
import { AlertsModule } from '../alerts/alerts.module';
import { AuditModule } from '../audit/audit.module';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { MailModule } from '../mail/mail.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { AboutResolver } from './about-resolver';
import { LaddersModule } from '../ladders/ladders.module';
import { MatchedGroupsRepository } from './matched-groups.repository';
import { MatchedPeopleRepository } from './matched-people.repository';
import { MuteLinks } from './mute-links';
import { MuteWebController } from './mute.web.controller';
import { MutesApiController } from './mutes.api.controller';
import { MutesService } from './mutes.service';
import { OwnersRepository } from './owners.repository';
import { Receivers } from './receivers';
import { SubscriptionMatching } from './subscription-matching.service';
import { SubscriptionPages } from './subscription-pages';
import { SubscriptionPreview } from './subscription-preview.service';
import { SubscriptionStore } from './subscription-store';
import { SubscriptionWebController } from './subscription.web.controller';
import { SubscriptionsApiController } from './subscriptions.api.controller';
import { SubscriptionsRepository } from './subscriptions.repository';
import { SubscriptionsService } from './subscriptions.service';
import { SubscriptionsWebController } from './subscriptions.web.controller';

/** Who wants to be told of which dates, how, and how far ahead. */
@Module({
  imports: [
    AuditModule,
    MailModule,
    SignInModule,
    OrganisationModule,
    DefendersModule,
    GroupsModule,
    AlertsModule,
    LaddersModule,
  ],
  controllers: [
    SubscriptionsApiController,
    MutesApiController,
    SubscriptionsWebController, // before the page of one, whose address would take `new` for an id
    SubscriptionWebController,
    MuteWebController,
  ],
  providers: [
    AboutResolver,
    MatchedGroupsRepository,
    MatchedPeopleRepository,
    MuteLinks,
    MutesService,
    OwnersRepository,
    Receivers,
    SubscriptionMatching,
    SubscriptionPages,
    SubscriptionPreview,
    SubscriptionStore,
    SubscriptionsRepository,
    SubscriptionsService,
  ],
  exports: [MuteLinks, Receivers, SubscriptionMatching, SubscriptionsRepository, SubscriptionsService],
})
export class SubscriptionsModule {}
