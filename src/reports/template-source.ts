import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { NotFound } from '../lib/errors';
import { builtInTemplate } from './domain/built-in-templates';
import type { ReportTemplate } from './domain/report-template';

/** Finds a template by what somebody calls it. */
@Injectable()
export class TemplateSource {
  /** @throws NotFound */
  async find(_viewer: Viewer, code: string): Promise<ReportTemplate> {
    const template = builtInTemplate(code);
    if (!template) throw new NotFound(`There is no template "${code}".`);
    return Promise.resolve(template);
  }
}
