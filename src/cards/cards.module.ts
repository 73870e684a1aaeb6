import { Module } from '@nestjs/common';
import { DefendersModule } from '../defenders/defenders.module';
import { PortraitsRepository } from './portraits/portraits.repository';
import { PortraitsService } from './portraits/portraits.service';
import { PortraitsWebController } from './portraits/portraits.web.controller';
import { Typesetter } from './typesetting/typesetter';

@Module({
  imports: [DefendersModule],
  controllers: [PortraitsWebController],
  providers: [PortraitsRepository, PortraitsService, Typesetter],
  exports: [PortraitsService, Typesetter],
})
export class CardsModule {}
