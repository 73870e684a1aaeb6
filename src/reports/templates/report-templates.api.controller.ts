import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import type { Viewer } from '../../access/viewer';
import { NotFound } from '../../lib/errors';
import { isUuid } from '../../lib/uuid';
import { Operation } from '../../web/api-answers';
import { IdPipe } from '../../web/id.pipe';
import { IfMatch, withETag } from '../../web/if-match';
import { builtInCodes, builtInTemplate } from '../domain/built-in-templates';
import {
  presentOfVigil,
  presentOwn,
  ReportTemplateCopyInput,
  ReportTemplateInput,
  ReportTemplateResource,
  templateOf,
} from './report-template.dto';
import { ReportTemplatesService } from './report-templates.service';

/** Templates for reports, for programs. Those of Vigil are read and copied; those of the organisation are changed too. */
@ApiTags('Report templates')
@ForPrograms()
@Controller('api/v1/report-templates')
export class ReportTemplatesApiController {
  constructor(private readonly templates: ReportTemplatesService) {}

  @Get()
  @Allow('case.export', 'report-template.list')
  @Operation({
    id: 'listReportTemplates',
    summary: 'The templates for reports: those of Vigil, then yours',
    answer: ReportTemplateResource,
    as: 'list',
  })
  async list() {
    const { own } = await this.templates.list();
    const ofVigil = builtInCodes.map((code) => presentOfVigil(code, builtInTemplate(code)!));
    return { items: [...ofVigil, ...own.map(presentOwn)] };
  }

  @Get(':id')
  @Allow('case.export', 'report-template.read')
  @Operation({
    id: 'getReportTemplate',
    summary: 'A template, by the code of one of Vigil or the id of one of yours',
    answer: ReportTemplateResource,
  })
  async get(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<ReportTemplateResource> {
    const shipped = builtInTemplate(id);
    return shipped ? presentOfVigil(id, shipped) : this.present(id, response);
  }

  @Post()
  @Allow('report.templates', 'report-template.copied')
  @Operation({
    id: 'copyReportTemplate',
    summary: 'Make a template of yours from another one',
    answer: ReportTemplateResource,
    status: 201,
  })
  async copy(
    @CurrentViewer() viewer: Viewer,
    @Body() { from, name }: ReportTemplateCopyInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportTemplateResource> {
    const id = await this.templates.copy(viewer, from, name);
    response.location(`/api/v1/report-templates/${id}`);
    return this.present(id, response);
  }

  @Put(':id')
  @Allow('report.templates', 'report-template.changed')
  @Operation({
    id: 'changeReportTemplate',
    summary: 'Replace a template of yours; the former version stays',
    answer: ReportTemplateResource,
    ifMatch: 'required',
  })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() input: ReportTemplateInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportTemplateResource> {
    const [{ content }] = await this.templates.history(id);
    await this.templates.change(viewer, id, version, templateOf(input, content.layout));
    return this.present(id, response);
  }

  @Delete(':id')
  @Allow('report.templates', 'report-template.removed')
  @Operation({
    id: 'removeReportTemplate',
    summary: 'Delete a template of yours; on its page it can be brought back',
    status: 204,
    ifMatch: 'required',
  })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.templates.remove(viewer, id, version);
    response.status(204);
  }

  private async present(id: string, response: Response): Promise<ReportTemplateResource> {
    const [newest] = isUuid(id) ? await this.templates.history(id) : [];
    if (!newest || newest.deleted) throw new NotFound('There is no such template.');
    return presentOwn(withETag(response, newest));
  }
}
