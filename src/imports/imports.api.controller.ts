import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, ForPrograms } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Invalid } from '../lib/errors';
import { Operation } from '../web/api-answers';
import { unsound } from '../web/body-limits';
import { HttpRefusal } from '../web/http-refusal';
import { readValues, textOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { IfMatch, withETag } from '../web/if-match';
import { fileOf } from '../web/multipart';
import { readInput } from '../web/read-input';
import type { Batch, ListedBatch } from './batch';
import { EarlierImports } from './earlier-imports';
import { ImportInput, ImportResource, ImportUpload, presentImport } from './import.dto';
import { type Brought, ImportsService } from './imports.service';
import { mappingFrom, MappingInput } from './mapping.dto';

/** Imports for programs: bring a table in, look at the verdicts, run it, take it back. Rows are answered one by one: see `rows.api.controller.ts`. */
@ApiTags('Imports')
@ForPrograms()
@Controller('api/v1/imports')
export class ImportsApiController {
  constructor(
    private readonly imports: ImportsService,
    private readonly earlier: EarlierImports,
  ) {}

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
    const { file, rows, label } = input;
    const bytes = file === undefined ? undefined : Buffer.from(file, 'base64');
    return this.bringIn(viewer, { file: bytes, rows, label }, input, response);
  }

  @Post('files')
  @Allow('case.import', 'import.taken', { file: 'table' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportUpload })
  @Operation({
    id: 'bringInFile',
    summary: 'Bring a file in, of up to 25 MB; nothing is written to any case',
    answer: ImportResource,
    status: 201,
  })
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportResource> {
    const values = readValues(body);
    const [label, profile] = [textOf(values, 'label'), textOf(values, 'profile')];
    const given = { label, profile, mapping: jsonIn(textOf(values, 'mapping')) };
    const input = readInput(ImportInput, { input: given, problems: [], rows: {} });
    return this.bringIn(viewer, { file: fileOf(body, 'file'), label }, input, response);
  }

  /** Lets the rows be read anew, by another mapping. What was chosen of rows stays with them. */
  @Post(':id/mapping')
  @Allow('case.import', 'import.mapped')
  @Operation({
    id: 'mapImport',
    summary: 'Say what the columns mean',
    answer: ImportResource,
    status: 201,
    ifMatch: 'required',
  })
  async map(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() input: MappingInput,
    @IfMatch() version: number,
  ) {
    const { reading } = await this.imports.get(viewer, id);
    await this.imports.map(viewer, id, version, mappingFrom(input, reading.header));
    return this.present(viewer, await this.imports.get(viewer, id));
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

  private async bringIn(
    viewer: Viewer,
    what: Brought,
    { profile, mapping: said }: Pick<ImportInput, 'profile' | 'mapping'>,
    response: Response,
  ): Promise<ImportResource> {
    if (profile !== undefined && said !== undefined)
      throw new Invalid([{ path: 'mapping', message: 'stands beside a profile: send one of them.' }]);
    const brought = await this.imports.take(viewer, what);
    const { mapping } = said
      ? { mapping: mappingFrom(said, brought.reading.header, 'mapping.') }
      : profile
        ? await this.imports.byProfile(brought, profile)
        : await this.imports.mappingFor(brought);
    await this.imports.map(viewer, brought.id, brought.version, mapping);
    response.location(`/api/v1/imports/${brought.id}`);
    return this.present(viewer, withETag(response, await this.imports.get(viewer, brought.id)));
  }

  private async present(viewer: Viewer, batch: ListedBatch & Partial<Batch>): Promise<ImportResource> {
    const [results, earlier] = [await this.imports.outcomes(viewer, batch.id), await this.earlier.of(viewer, batch)];
    return presentImport(batch, results, earlier);
  }
}

/** A field of a form that holds JSON: within the limits of a body of JSON. @throws Invalid, HttpRefusal */
function jsonIn(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Invalid([{ path: 'mapping', message: 'is not JSON.' }]);
  }
  const reason = unsound(parsed, 0);
  if (reason !== undefined) throw new HttpRefusal(400, reason);
  return parsed;
}
