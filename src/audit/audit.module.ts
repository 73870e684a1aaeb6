import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditTrail } from './audit-trail';
import { AuditApiController } from './audit.api.controller';
import { AuditWebController } from './audit.web.controller';
import { AuditedRequestInterceptor } from './audited-request.interceptor';
import { Checkpoints } from './checkpoints';
import { LogRepository } from './log.repository';
import { LogService } from './log.service';
import { Sealer } from './sealer';
import { SigningKey } from './signing-key';
import { Verification } from './verification';

/** The trail of everything that is done. Global: no feature does anything without it. */
@Global()
@Module({
  controllers: [AuditApiController, AuditWebController],
  providers: [
    AuditTrail,
    SigningKey,
    Checkpoints,
    Sealer,
    Verification,
    LogRepository,
    LogService,
    { provide: APP_INTERCEPTOR, useClass: AuditedRequestInterceptor },
  ],
  exports: [AuditTrail, LogService],
})
export class AuditModule {}
