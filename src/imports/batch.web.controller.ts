import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Conflict } from '../lib/errors';
import { type FormValues, readValues, textOf, versionOf } from '../web/form-values';
import { IdPipe } from '../web/id.pipe';
import { page } from '../web/page';
import { type Refusal, submit } from '../web/submit';
import type { Batch } from './batch';
import { ImportsService } from './imports.service';
import { mappingValues, readMappingForm } from './mapping-form';
import { ShownImports } from './shown-imports.service';
import { RemovalPage, UndoPage } from './views/question-pages';

const html = 'text/html; charset=utf-8';

/** What is done with an import, step by step. */
@ApiExcludeController()
@Controller('imports/:id')
export class BatchWebController {
  constructor(
    private readonly imports: ImportsService,
    private readonly shown: ShownImports,
  ) {}

  @Get('mapping')
  @Allow('case.import', 'import.columns')
  @Header('Content-Type', html)
  async mapping(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const batch = await this.imports.get(viewer, id);
    return ['mapping', 'reading', 'ready'].includes(batch.state)
      ? this.shown.mapping(viewer, batch)
      : this.shown.show(viewer, batch);
  }

  @Post('mapping')
  @Allow('case.import', 'import.mapped')
  async map(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const values = readValues(body);
    const batch = await this.imports.get(viewer, id);
    await submit(
      response,
      async () => {
        const { mapping: guess } = await this.imports.mappingFor(batch);
        const mapping = readMappingForm(values, batch.reading.header, guess);
        await this.imports.map(viewer, id, versionOf(values), mapping, textOf(values, 'saveAs'));
        return `/imports/${id}`;
      },
      (refusal) => this.mappingAgain(viewer, batch, values, refusal),
    );
  }

  /** Shows what a profile says of the columns; nothing is read before that is confirmed. */
  @Post('profile')
  @Allow('case.import', 'import.profile')
  async profile(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const batch = await this.imports.get(viewer, id);
    const name = textOf(readValues(body), 'profile') ?? '';
    const { mapping } = await this.imports.mappingFor(batch);
    const chosen = name ? await this.imports.byProfile(batch, name).catch(() => undefined) : undefined;
    const values = mappingValues(chosen?.mapping ?? mapping);
    const problems = chosen ? [] : [{ path: 'profile', message: 'Choose a profile of the list.' }];
    response
      .status(chosen ? 200 : 422)
      .type('html')
      .send(await this.shown.mapping(viewer, batch, { form: { values, problems } }));
  }

  @Post('reading')
  @Allow('case.import', 'import.reopened')
  async reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const values = readValues(body);
    const asked = { sheet: values.sheet, encoding: textOf(values, 'encoding'), delimiter: values.delimiter };
    await this.step(viewer, id, response, () => this.imports.reopen(viewer, id, versionOf(values), asked));
  }

  @Post('new-cases')
  @Allow('case.import', 'import.new-cases')
  async asNew(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    await this.step(viewer, id, response, () => this.imports.takeAsNew(viewer, id, versionOf(readValues(body))));
  }

  @Post('run')
  @Allow('case.import', 'import.begun')
  async run(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    await this.step(viewer, id, response, () => this.imports.run(viewer, id, versionOf(readValues(body))));
  }

  @Post('stop')
  @Allow('case.import', 'import.stopped')
  async stop(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() response: Response) {
    await this.step(viewer, id, response, () => this.imports.stop(viewer, id));
  }

  @Get('undo')
  @Allow('case.import', 'import.undo-asked')
  @Header('Content-Type', html)
  async askUndo(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const batch = await this.imports.get(viewer, id);
    return page(UndoPage, { batch, counts: await this.imports.outcomes(viewer, id) });
  }

  @Post('undo')
  @Allow('case.import', 'import.undone', { proof: true })
  async undo(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const values = readValues(body);
    await this.step(viewer, id, response, () =>
      this.imports.undo(viewer, id, versionOf(values), values.anyway === 'yes'),
    );
  }

  @Get('removal')
  @Allow('case.import', 'import.removal-asked')
  @Header('Content-Type', html)
  async askRemoval(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<string> {
    const batch = await this.imports.get(viewer, id);
    const counts = await this.imports.outcomes(viewer, id);
    return page(RemovalPage, { batch, hasWritten: batch.state !== 'undone' && Object.keys(counts).length > 0 });
  }

  @Post('removal')
  @Allow('case.import', 'import.erased')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    await this.step(
      viewer,
      id,
      response,
      () => this.imports.remove(viewer, id, versionOf(readValues(body))),
      '/imports?done=import-removed',
    );
  }

  /** Does it and leads back; what stands in the way is said above the page as it is now. */
  private async step(
    viewer: Viewer,
    id: string,
    response: Response,
    work: () => Promise<void>,
    to = `/imports/${id}`,
  ): Promise<void> {
    await this.imports.get(viewer, id);
    await submit(
      response,
      async () => {
        await work();
        return to;
      },
      async ({ problems }) =>
        this.shown.show(viewer, await this.imports.get(viewer, id), {}, { problem: problems[0]!.message }),
    );
  }

  private async mappingAgain(
    viewer: Viewer,
    batch: Batch,
    values: FormValues,
    { problems, cause }: Refusal,
  ): Promise<string> {
    if (cause instanceof Conflict)
      return this.shown.show(viewer, await this.imports.get(viewer, batch.id), {}, { problem: cause.message });
    return this.shown.mapping(viewer, batch, { form: { values, problems } });
  }
}
