import { Module } from '@nestjs/common';
import { AccountAccess } from './account-access';
import { AccountWebController } from './account.web.controller';
import { AccountsModule } from './accounts.module';
import { AccountsRepository } from './accounts.repository';
import { ConfirmWebController } from './confirm.web.controller';
import { GuessLimits } from './guess-limits';
import { KnownDevice } from './known-device';
import { MailModule } from '../mail/mail.module';
import { OpenSessionsRepository } from './open-sessions.repository';
import { OwnAccount } from './own-account.service';
import { OwnPassword } from './own-password.service';
import { PasswordCheck } from './password-check.service';
import { Proofs } from './proofs.service';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorWebController } from './second-factor.web.controller';
import { SecondFactors } from './second-factors.service';
import { SignInWebController } from './sign-in.web.controller';
import { SignIns } from './sign-ins.service';
import { Throttle } from './throttle';
import { Totp } from './totp';

/** Signing in and out, the second step, and everybody's own account. */
@Module({
  imports: [AccountsModule, MailModule],
  controllers: [SignInWebController, ConfirmWebController, SecondFactorWebController, AccountWebController],
  providers: [
    AccountAccess,
    AccountsRepository,
    OpenSessionsRepository,
    Throttle,
    GuessLimits,
    KnownDevice,
    SignIns,
    PasswordCheck,
    Totp,
    RecoveryCodes,
    SecondFactors,
    Proofs,
    OwnAccount,
    OwnPassword,
  ],
  exports: [
    AccountAccess,
    AccountsRepository,
    OpenSessionsRepository,
    Throttle,
    GuessLimits,
    SignIns,
    SecondFactors,
    RecoveryCodes,
    Proofs,
    OwnAccount,
  ],
})
export class SignInModule {}
