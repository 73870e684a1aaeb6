import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { GroupsModule } from '../groups/groups.module';
import { ChosenCases } from './chosen-cases';

@Module({
  imports: [DefendersModule, GroupsModule],
  providers: [ChosenCases],
  exports: [ChosenCases],
})
export class DatasetsModule {}
