import { Module } from '@nestjs/common';
import { ApiDocsController, ApiDocument } from './api-docs.controller';
import { AssetsController } from './assets.controller';

@Module({ controllers: [AssetsController, ApiDocsController], providers: [ApiDocument], exports: [ApiDocument] })
export class WebModule {}
