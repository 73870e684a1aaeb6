import { Injectable } from '@nestjs/common';
import { OrganisationService } from '../../organisation/organisation.service';
import { Clock } from '../../platform/clock';
import { composeReport } from '../composition/compose-report';
import type { Report, ReportLanguage } from '../domain/report';
import type { ReportTemplate } from '../domain/report-template';
import { inventedCase } from './domain/invented-case';

/** Shows what a template makes of a case that nobody lives. */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async of(template: ReportTemplate, language: ReportLanguage): Promise<Report<'internal'>> {
    const today = this.clock.today();
    const { name } = await this.organisation.current();
    return composeReport(
      {
        ...{ template, language, today, audience: 'internal', day: today },
        copy: { reference: 'EXAMPLE', madeAt: this.clock.now().toISOString() },
        organisation: { name },
      },
      [{ told: inventedCase(today), groups: [] }],
    );
  }
}
