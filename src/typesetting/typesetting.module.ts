import { Module } from '@nestjs/common';
import { Typesetter } from './typesetter';

/** One typesetter for everything that is drawn. */
@Module({ providers: [Typesetter], exports: [Typesetter] })
export class TypesettingModule {}
