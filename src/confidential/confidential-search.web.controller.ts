import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { Invalid } from '../lib/errors';
import { page } from '../web/page';
import { textField } from '../web/posted-text';
import { CaseRecords } from './case-records';
import { SearchPage } from './views/search-page';

const html = 'text/html; charset=utf-8';
/** Characters of the longest number that a record keeps. */
const most = 100;

/** Looks for a number in the confidential records. What was typed is posted, and not shown again: a screen is read by others. */
@ApiExcludeController()
@Controller('confidential/search')
export class ConfidentialSearchWebController {
  constructor(private readonly cases: CaseRecords) {}

  @Get()
  @Allow('confidential.read', 'confidential.search-blank', { proof: true })
  @Header('Content-Type', html)
  blank(): string {
    return page(SearchPage, { form: { values: {}, problems: [] } });
  }

  @Post()
  @Allow('confidential.read', 'confidential.searched', { proof: true })
  async search(@CurrentViewer() viewer: Viewer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    response.type('html');
    try {
      const found = await this.cases.found(viewer, textField(body, 'number', most));
      response.status(200).send(page(SearchPage, { form: { values: {}, problems: [] }, found }));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      response.status(422).send(page(SearchPage, { form: { values: {}, problems: error.problems } }));
    }
  }
}
