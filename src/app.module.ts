import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
import { PasskeysModule } from './accounts/passkeys/passkeys.module';
import { PeopleModule } from './accounts/people.module';
import { SsoModule } from './accounts/sso/sso.module';
import { SignInModule } from './accounts/sign-in.module';
import { AlertsModule } from './alerts/alerts.module';
import { ArchiveModule } from './archive/archive.module';
import { AuditModule } from './audit/audit.module';
import { BundlesModule } from './bundles/bundles.module';
import { CampaignsModule } from './campaigns/campaigns.module';
import { CardsModule } from './cards/cards.module';
import { CasefileModule } from './casefile/casefile.module';
import { ConfidentialModule } from './confidential/confidential.module';
import { DatasetsModule } from './datasets/datasets.module';
import { DefendersModule } from './defenders/defenders.module';
import { DeliveriesModule } from './deliveries/deliveries.module';
import { DisclosureModule } from './disclosure/disclosure.module';
import { DocumentsModule } from './documents/documents.module';
import { DraftsModule } from './drafts/drafts.module';
import { entities } from './entities';
import { ExportsModule } from './exports/exports.module';
import { FeedsModule } from './feeds/feeds.module';
import { GroupsModule } from './groups/groups.module';
import { HistoryModule } from './history/history.module';
import { HomeModule } from './home/home.module';
import { ImportsModule } from './imports/imports.module';
import { LaddersModule } from './ladders/ladders.module';
import { OrganisationModule } from './organisation/organisation.module';
import type { Config } from './platform/config';
import type { DatabaseAddresses } from './platform/data-source';
import { PlatformModule } from './platform/platform.module';
import { SharingModule } from './sharing/sharing.module';
import { SubmissionsModule } from './submissions/submissions.module';
import { SubscriptionsModule } from './subscriptions/subscriptions.module';
import { TimelineModule } from './timeline/timeline.module';
import { WebModule } from './web/web.module';
import { WebhooksModule } from './webhooks/webhooks.module';

/** The features, lowest layer first. A feature adds its module here. */
const features: NonNullable<DynamicModule['imports']> = [
  WebModule,
  AuditModule,
  AccountsModule,
  SignInModule,
  PasskeysModule,
  SsoModule,
  PeopleModule,
  OrganisationModule,
  HistoryModule,
  DefendersModule,
  SharingModule,
  ConfidentialModule,
  DisclosureModule,
  TimelineModule,
  GroupsModule,
  DocumentsModule,
  AlertsModule,
  LaddersModule,
  BundlesModule,
  DraftsModule,
  CardsModule,
  CampaignsModule,
  SubscriptionsModule,
  WebhooksModule,
  DeliveriesModule,
  FeedsModule,
  CasefileModule,
  DatasetsModule,
  SubmissionsModule,
  ExportsModule,
  ArchiveModule,
  ImportsModule,
  HomeModule,
];

@Module({})
export class AppModule {
  /** The whole application on its PostgreSQL. */
  static on(config: Config, addresses: DatabaseAddresses): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(config, addresses, entities), ...features] };
  }
}
