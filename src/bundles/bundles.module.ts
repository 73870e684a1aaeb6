import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module';
import { BundleExport } from './bundle-export';
import { BundlesService } from './bundles.service';
import { CaseImport } from './case-import';
import { GroupImport } from './group-import';
import { StoredCases } from './stored-cases';

@Module({
  imports: [MilestonesModule],
  providers: [BundlesService, BundleExport, CaseImport, GroupImport, StoredCases],
  exports: [BundlesService, BundleExport, StoredCases],
})
export class BundlesModule {}
