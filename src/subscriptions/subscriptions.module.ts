import { Module } from '@nestjs/common';
import { SubscriptionsRepository } from './subscriptions.repository';

/** Who wants to be told of which dates, how, and how far ahead. */
@Module({
  providers: [SubscriptionsRepository],
  exports: [SubscriptionsRepository],
})
export class SubscriptionsModule {}
