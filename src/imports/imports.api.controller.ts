import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Operation } from '../web/api-answers';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import type { Batch } from './batch';
import { ImportInput, ImportResource, presentImport } from './import.dto';
import { ImportsService } from './imports.service';

/** Imports for programs: bring a table in, look at the verdicts, run it, take it back. Questions are answered on the page. */
@ApiTags('Imports')
@ForPrograms()
@Controller('api/v1/imports')
export class ImportsApiController {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Allow('case.import', 'import.list')
  @Operation({ id: 'listImports', summary: 'Your imports', answer: ImportResource, as: 'list' })
  async list(@CurrentViewer() viewer: Viewer) {
    const items: ImportResource[] = [];
    for (const batch of await this.imports.list(viewer)) items.push(await this.present(viewer, batch));
    return { items };
  }

  @Post()
  @Allow('case.import', 'import.taken')
  @Operation({
    id: 'bringIn',
    summary: 'Bring a table in; nothing is written to any case',
    answer: ImportResource,
    status: 201,
  })
  async take(
    @CurrentViewer() viewer: Viewer,
    @Body() input: ImportInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { file, rows, label, profile } = input;
    const brought = await this.imports.take(viewer, {
      file: file === undefined ? undefined : Buffer.from(file, 'base64'),
      rows,
      label,
    });
    const { mapping } = profile
      ? await this.imports.byProfile(brought, profile)
      : await this.imports.mappingFor(brought);
    await this.imports.map(viewer, brought.id, brought.version, mapping);
    response.location(`/api/v1/imports/${brought.id}`);
    return this.present(viewer, withETag(response, await this.imports.get(viewer, brought.id)));
  }

  @Get(':id')
  @Allow('case.import', 'import.read')
  @Operation({ id: 'getImport', summary: 'How far an import has come', answer: ImportResource })
  async get(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.present(viewer, withETag(response, await this.imports.get(viewer, id)));
  }

  @Post(':id/run')
  @Allow('case.import', 'import.begun')
  @Operation({
    id: 'runImport',
    summary: 'Let the rows be written that can be',
    answer: ImportResource,
    status: 201,
    ifMatch: 'required',
  })
  async run(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @IfMatch() version: number) {
    await this.imports.run(viewer, id, version);
    return this.present(viewer, await this.imports.get(viewer, id));
  }

  @Post(':id/undo')
  @Allow('case.import', 'import.undone')
  @Operation({
    id: 'undoImport',
    summary: 'Take everything back that an import has written',
    answer: ImportResource,
    status: 201,
    ifMatch: 'required',
  })
  async undo(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @IfMatch() version: number) {
    await this.imports.undo(viewer, id, version);
    return this.present(viewer, await this.imports.get(viewer, id));
  }

  private async present(viewer: Viewer, batch: Batch): Promise<ImportResource> {
    return presentImport(batch, await this.imports.outcomes(viewer, batch.id));
  }
}
