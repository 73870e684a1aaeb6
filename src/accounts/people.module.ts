import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module';
import { FirstAdministrator } from './first-administrator';
import { JoinWebController } from './join.web.controller';
import { JoiningService } from './joining.service';
import { MailModule } from '../mail/mail.module';
import { InvitationWebController } from './people/invitation.web.controller';
import { InvitationsService } from './people/invitations.service';
import { PeopleRepository } from './people/people.repository';
import { PeopleService } from './people/people.service';
import { PeopleWebController } from './people/people.web.controller';
import { PersonActsWebController } from './people/person-acts.web.controller';
import { SoleKeepers } from './people/sole-keepers';
import { TeamsService } from './people/teams.service';
import { TeamsWebController } from './people/teams.web.controller';
import { ResetWebController } from './reset.web.controller';
import { ResetsService } from './resets.service';
import { SentLinks } from './sent-links';
import { SignInModule } from './sign-in.module';
import { TokensService } from './tokens/tokens.service';
import { TokensWebController } from './tokens/tokens.web.controller';

/** Letting people in and looking after them: invitations, resets, roles, teams, tokens. */
@Module({
  imports: [AccountsModule, SignInModule, MailModule],
  controllers: [
    JoinWebController,
    ResetWebController,
    InvitationWebController, // before the page of a person, whose address would take it for an id
    PeopleWebController,
    PersonActsWebController,
    TeamsWebController,
    TokensWebController,
  ],
  providers: [
    FirstAdministrator,
    InvitationsService,
    JoiningService,
    PeopleRepository,
    PeopleService,
    ResetsService,
    SentLinks,
    SoleKeepers,
    TeamsService,
    TokensService,
  ],
  exports: [FirstAdministrator, InvitationsService, PeopleService, ResetsService, TeamsService],
})
export class PeopleModule {}
