import { Module } from '@nestjs/common';
import { OrganisationApiController } from './organisation.api.controller';
import { OrganisationRepository } from './organisation.repository';
import { OrganisationService } from './organisation.service';
import { OrganisationWebController } from './organisation.web.controller';

@Module({
  controllers: [OrganisationApiController, OrganisationWebController],
  providers: [OrganisationRepository, OrganisationService],
  exports: [OrganisationService],
})
export class OrganisationModule {}
