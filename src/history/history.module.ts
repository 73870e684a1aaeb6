import { Module } from '@nestjs/common';
import { HistoryRepository } from './history.repository';
import { HistoryService } from './history.service';

@Module({ providers: [HistoryService, HistoryRepository], exports: [HistoryService] })
export class HistoryModule {}
