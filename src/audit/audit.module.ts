import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditTrail } from './audit-trail';
import { AuditedRequestInterceptor } from './audited-request.interceptor';
import { Checkpoints } from './checkpoints';
import { Sealer } from './sealer';
import { SigningKey } from './signing-key';
import { Verification } from './verification';

/** The trail of everything that is done. Global: no feature does anything without it. */
@Global()
@Module({
  providers: [
    AuditTrail,
    SigningKey,
    Checkpoints,
    Sealer,
    Verification,
    { provide: APP_INTERCEPTOR, useClass: AuditedRequestInterceptor },
  ],
  exports: [AuditTrail],
})
export class AuditModule {}
