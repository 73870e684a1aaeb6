import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator';
import { page } from '../web/page';
import { EverythingPage } from './views/everything-page';

/** The way to take everything out: an export like others, of all that somebody sees. */
@ApiExcludeController()
@Controller('exports/everything')
export class EverythingWebController {
  @Get()
  @Allow('archive.take', 'export.everything')
  @Header('Content-Type', 'text/html; charset=utf-8')
  show(): string {
    return page(EverythingPage, {});
  }
}
