import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { ChosenCases } from './chosen-cases';
import { DatasetsService } from './datasets.service';
import { ToldJointCases } from './told-joint-cases';

@Module({
  imports: [DefendersModule, GroupsModule],
  providers: [ChosenCases, ToldJointCases, DatasetsService],
  exports: [ChosenCases, ToldJointCases, DatasetsService],
})
export class DatasetsModule {}
