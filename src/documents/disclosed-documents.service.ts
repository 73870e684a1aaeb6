import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import type { Disclosed } from '../disclosure/domain/disclosed-case';
import { Clock } from '../platform/clock';
import { DocumentsRepository } from './documents.repository';
import { DocumentsService } from './documents.service';
import type { DocumentType } from './domain/file-kinds';
import { tellingOfDocument } from './domain/telling';

/** A document that an audience may be shown. Of whom it came and of which original it is a copy is not in it. */
export interface DisclosedDocument<A extends Audience> extends Disclosed<A> {
  id: string;
  title: string;
  type: DocumentType;
  pages: number;
  /** The file as it is kept; inside the transaction in which it was asked for. */
  read(): Promise<Buffer>;
}

/** Documents for those outside: what leaves goes through the one rule of what may be told. */
@Injectable()
export class DisclosedDocuments {
  constructor(
    private readonly documents: DocumentsService,
    private readonly rows: DocumentsRepository,
    private readonly defenders: DefendersService,
    private readonly clock: Clock,
  ) {}

  /** Those that may go with a report on the case to the audience today, oldest first. @throws NotFound */
  async forExport<A extends Audience>(
    viewer: Viewer,
    defenderId: string,
    audience: A,
  ): Promise<DisclosedDocument<A>[]> {
    const profile = await this.defenders.get(viewer, defenderId);
    const today = this.clock.today();
    const told = (await this.rows.all(viewer, defenderId)).filter(
      (document) => tellingOfDocument(profile, document, audience, today).told,
    );
    noteForTrail({ documents: told.map(({ id }) => id) });
    return told.map(
      (document) =>
        ({
          id: document.id,
          title: document.title,
          type: document.type,
          pages: document.pages.length,
          read: async () => (await this.documents.file(viewer, document)).bytes,
        }) as unknown as DisclosedDocument<A>,
    );
  }
}
