import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupRepository } from './group.repository';
import { GroupsApiController } from './groups.api.controller';
import { GroupsService } from './groups.service';
import { MemberRows } from './member-rows';

@Module({
  imports: [DefendersModule],
  controllers: [GroupsApiController],
  providers: [GroupsService, GroupRepository, MemberRows],
  exports: [GroupsService],
})
export class GroupsModule {}
