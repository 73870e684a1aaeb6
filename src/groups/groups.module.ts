import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { HistoryModule } from '../history/history.module';
import { GroupRepository } from './group.repository';
import { GroupsApiController } from './groups.api.controller';
import { GroupsService } from './groups.service';
import { GroupsWebController } from './groups.web.controller';
import { MemberRows } from './member-rows';

@Module({
  imports: [DefendersModule, HistoryModule],
  controllers: [GroupsApiController, GroupsWebController],
  providers: [GroupsService, GroupRepository, MemberRows],
  exports: [GroupsService],
})
export class GroupsModule {}
