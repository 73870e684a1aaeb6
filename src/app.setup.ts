import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { inNewScope } from './access/scope';
import { apiDocument } from './api-docs';
import { Config } from './platform/config';
import { ApiDocument } from './web/api-docs.controller';
import { bodyParsers } from './web/body-limits';
import { ErrorFilter } from './web/error.filter';
import { ownSite } from './web/own-site';
import { securityHeaders } from './web/security-headers';
import { InputPipe } from './web/validation';

/**
 * What every running application has, whether a person started it or a test. The application must be created with
 * `bodyParser: false`. The order matters: nothing of a request is read before it is known to come from here.
 */
export function configureApp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  app.disable('etag'); // ours state the version
  const { origin, trustedProxies } = app.get(Config);
  if (trustedProxies.length > 0) app.set('trust proxy', trustedProxies);
  app.set('query parser', 'simple');
  app.use(...securityHeaders(origin), ownSite(origin), ...bodyParsers());
  // After the bodies: their streams would lose it.
  app.use((_request: Request, _response: Response, next: NextFunction) => inNewScope(next));
  app.get(ApiDocument).madeBy(() => apiDocument(app));
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ErrorFilter());
}
