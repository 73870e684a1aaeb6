import { Module } from '@nestjs/common';
import { BundlesModule } from '../bundles/bundles.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ArchivedRows } from './archived-rows';
import { ArchiveWriter } from './archive-writer.service';

@Module({
  imports: [BundlesModule, OrganisationModule],
  providers: [ArchivedRows, ArchiveWriter],
  exports: [ArchiveWriter],
})
export class ArchiveModule {}
