import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { MailModule } from '../mail/mail.module';
import { LaddersRepository } from './ladders.repository';
import { LaddersService } from './ladders.service';
import { LaddersWebController } from './ladders.web.controller';

/** How long before a date people are told of it, by kind of date. */
@Module({
  imports: [AuditModule, MailModule],
  controllers: [LaddersWebController],
  providers: [LaddersRepository, LaddersService],
  exports: [LaddersRepository],
})
export class LaddersModule {}
