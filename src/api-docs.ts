import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI document of every controller for programs. */
export function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Vigil')
    .setDescription(
      'Cases of detained human-rights defenders. Dates are EDTF (ISO 8601-2), as well as they are known. What is not ' +
        'known is absent. A change states the version that was read as If-Match. Errors are problem documents ' +
        '(RFC 9457). Each request carries a token, made on the page of your account: Authorization: Bearer hrd_… What ' +
        'you may not know of is not found.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal API token' })
    .addSecurityRequirements('bearer')
    .build();
  const whole = SwaggerModule.createDocument(app, config);
  const paths = Object.fromEntries(Object.entries(whole.paths).filter(([path]) => path.startsWith('/api/')));
  return { ...whole, paths };
}
