import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { NotFound } from '../lib/errors';
import { assetAt } from './assets';

/** Style sheet, fonts and scripts. The address changes with the content, so browsers may keep them for a year. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':file')
  @Allow('anyone', 'asset.read', { bare: true })
  file(@Param('file') file: string, @Res() response: Response) {
    const found = assetAt(`/assets/${file}`);
    if (!found) throw new NotFound('There is no such file.');
    response
      .set({ 'Content-Type': found.type, 'Cache-Control': 'public, max-age=31536000, immutable' })
      .send(found.body);
  }
}
