import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { DraftsService } from './drafts.service';
import { TemplatesRepository } from './templates.repository';
import { TemplatesService } from './templates.service';
import { TemplatesWebController } from './templates.web.controller';

@Module({
  imports: [OrganisationModule],
  controllers: [TemplatesWebController],
  providers: [DraftsService, TemplatesRepository, TemplatesService],
  exports: [DraftsService],
})
export class DraftsModule {}
