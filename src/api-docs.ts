import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { apiDocsPage } from './web/api-docs-page';

/**
 * Serves the OpenAPI document of every controller: JSON for programs, a page for people, at one address. Nothing of a
 * third party runs in the page.
 */
export function serveApiDocs(app: NestExpressApplication): void {
  let made: OpenAPIObject | undefined;
  const document = (): OpenAPIObject => (made ??= apiDocument(app));
  const routes = app.getHttpAdapter().getInstance();
  routes.get('/api/docs', (request, response) => {
    response.vary('Accept');
    // Without a wish, or with any, a program is answered.
    if (request.accepts(['json', 'html']) === 'html') response.type('html').send(apiDocsPage(document()));
    else response.json(document());
  });
  routes.get('/api/docs.json', (_request, response) => void response.json(document()));
}

function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Vigil')
    .setDescription(
      'Cases of detained human-rights defenders. Dates are EDTF (ISO 8601-2), as well as they are known. What is not ' +
        'known is absent. A change states the version that was read as If-Match. Errors are problem documents (RFC 9457).',
    )
    .setVersion('1')
    .build();
  const whole = SwaggerModule.createDocument(app, config);
  const paths = Object.fromEntries(Object.entries(whole.paths).filter(([path]) => path.startsWith('/api/')));
  return { ...whole, paths };
}
