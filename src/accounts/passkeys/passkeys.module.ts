import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts.module';
import { BrowserTrips } from '../browser-trips';
import { MailModule } from '../../mail/mail.module';
import { SignInModule } from '../sign-in.module';
import { OwnPasskeys } from './own-passkeys.service';
import { PasskeyCeremonies } from './passkey-ceremonies';
import { PasskeyPlace } from './passkey-place';
import { PasskeySignIn } from './passkey-sign-in.service';
import { PasskeySignInWebController } from './passkey-sign-in.web.controller';
import { PasskeysRepository } from './passkeys.repository';
import { PasskeysWebController } from './passkeys.web.controller';

/** Passkeys: a finger, a face or a PIN on a device of one's own, in place of password and code. */
@Module({
  imports: [AccountsModule, SignInModule, MailModule],
  controllers: [PasskeysWebController, PasskeySignInWebController],
  providers: [BrowserTrips, PasskeysRepository, PasskeyPlace, PasskeyCeremonies, OwnPasskeys, PasskeySignIn],
})
export class PasskeysModule {}
