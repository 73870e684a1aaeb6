import { Controller, Get, Injectable, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { apiDocsPage } from './api-docs-page';

/** The OpenAPI document of the running application, made when it is first asked for. */
@Injectable()
export class ApiDocument {
  private make?: () => OpenAPIObject;
  private made?: OpenAPIObject;

  /** Only the application as a whole knows all its controllers. */
  madeBy(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get(): OpenAPIObject {
    if (!this.make) throw new Error('The application is not set up.');
    return (this.made ??= this.make());
  }
}

/**
 * The interface for programs, described: JSON for programs, a page for people, at one address. It says nothing of any
 * case, so it is open. Nothing of a third party runs in the page.
 */
@ApiExcludeController()
@Controller('api')
export class ApiDocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('docs')
  @Allow('anyone', 'api.docs')
  show(@Req() request: Request, @Res() response: Response): void {
    response.vary('Accept');
    // Without a wish, or with any, a program is answered.
    if (request.accepts(['json', 'html']) === 'html') response.type('html').send(apiDocsPage(this.document.get()));
    else response.json(this.document.get());
  }

  @Get('docs.json')
  @Allow('anyone', 'api.docs')
  asJson(): OpenAPIObject {
    return this.document.get();
  }
}
