import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module';
import { BrowserTrips } from '../browser-trips';
import { SignInModule } from '../sign-in.module';
import { IdentitiesRepository } from './identities.repository';
import { OidcServer } from './oidc-server';
import { Sso } from './sso.service';
import { SsoWebController } from './sso.web.controller';

/** Signing in by the server of one's own organisation. */
@Module({
  imports: [AccountsModule, SignInModule],
  controllers: [SsoWebController],
  providers: [BrowserTrips, IdentitiesRepository, OidcServer, Sso],
})
export class SsoModule {}
