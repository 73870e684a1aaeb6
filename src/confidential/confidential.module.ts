import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { HistoryModule } from '../history/history.module';
import { CaseRecords } from './case-records';
import { ConfidentialRecordWebController } from './confidential-record.web.controller';
import { ConfidentialSearchWebController } from './confidential-search.web.controller';
import { ConfidentialApiController } from './confidential.api.controller';
import { ConfidentialRepository } from './confidential.repository';
import { ConfidentialService } from './confidential.service';
import { ConfidentialWebController } from './confidential.web.controller';
import { Seals } from './seals';

@Module({
  imports: [DefendersModule, HistoryModule],
  controllers: [
    ConfidentialApiController,
    ConfidentialWebController,
    ConfidentialSearchWebController,
    ConfidentialRecordWebController,
  ],
  providers: [ConfidentialService, ConfidentialRepository, Seals, CaseRecords],
  exports: [ConfidentialService],
})
export class ConfidentialModule {}
