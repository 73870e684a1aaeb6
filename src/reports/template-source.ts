import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { ReportTemplate } from './domain/report-template';
import { ReportTemplatesService } from './templates/report-templates.service';

/** Finds a template by what somebody calls it. */
@Injectable()
export class TemplateSource {
  constructor(private readonly templates: ReportTemplatesService) {}

  /** By the code of one of Vigil, or the id or name of one of the organisation. @throws NotFound */
  async find(_viewer: Viewer, called: string): Promise<ReportTemplate> {
    return (await this.templates.find(called)).template;
  }
}
