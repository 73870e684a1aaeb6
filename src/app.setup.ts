import type { NestExpressApplication } from '@nestjs/platform-express';

/** What every running application has, whether a person started it or a test. */
export function configureApp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
}
