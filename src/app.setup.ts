import type { NestExpressApplication } from '@nestjs/platform-express';
import { serveApiDocs } from './api-docs';
import { bodyParsers } from './web/body-limits';
import { ErrorFilter } from './web/error.filter';
import { localOnly } from './web/local-only';
import { securityHeaders } from './web/security-headers';
import { InputPipe } from './web/validation';

/**
 * What every running application has, whether a person started it or a test. The application must be created with
 * `bodyParser: false`. The order matters: nothing of a request is read before it is known to come from here.
 */
export function configureApp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  app.disable('etag'); // ours state the version
  app.use(...securityHeaders(), localOnly, ...bodyParsers());
  serveApiDocs(app);
  app.useGlobalPipes(new InputPipe());
  app.useGlobalFilters(new ErrorFilter());
}
