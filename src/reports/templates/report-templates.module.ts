import { Module } from '@nestjs/common';
import { OrganisationModule } from '../../organisation/organisation.module';
import { ReportTemplateRepository } from './report-template.repository';
import { ReportTemplateWebController } from './report-template.web.controller';
import { ReportTemplatesApiController } from './report-templates.api.controller';
import { ReportTemplatesService } from './report-templates.service';
import { ReportTemplatesWebController } from './report-templates.web.controller';
import { TemplatePreview } from './template-preview.service';

/** Templates of the organisation for reports. */
@Module({
  imports: [OrganisationModule],
  controllers: [ReportTemplatesApiController, ReportTemplatesWebController, ReportTemplateWebController],
  providers: [ReportTemplateRepository, ReportTemplatesService, TemplatePreview],
  exports: [ReportTemplatesService],
})
export class ReportTemplatesModule {}
