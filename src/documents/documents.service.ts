import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sensitivity } from '../access/domain/audience';
import { wordKept } from '../access/domain/audience';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { DefenderRepository } from '../defenders/defender.repository';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import type { Page, PageAsked } from '../lib/page';
import { Database } from '../platform/database';
import { TimelineService } from '../timeline/timeline.service';
import { refuseOpening } from '../timeline/refuse-opening';
import type { CaseDocument } from './case-document';
import { DocumentSeals } from './document-seals';
import { DocumentsRepository } from './documents.repository';
import type { ErasureReason } from './domain/erasure-reasons';
import { type Examined, Examination } from './drawing/examination';
import { type Drawable, PagePictures } from './drawing/page-pictures';
import { RedactionsRepository } from './redactions.repository';

/** A case has so many documents at most. */
const mostDocuments = 500;

/** What somebody says of a document that she brings or corrects. */
export interface WordsGiven {
  title: string;
  sensitivity: Sensitivity;
  eventIds: readonly string[];
}

/** Documents of a case: kept as they came, sealed; shown page by page as pictures. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsRepository,
    private readonly redactions: RedactionsRepository,
    private readonly defenders: DefenderRepository,
    private readonly timeline: TimelineService,
    private readonly seals: DocumentSeals,
    private readonly examination: Examination,
    private readonly pictures: PagePictures,
  ) {}

  /** The documents of a case that the viewer is told of, newest first. @throws NotFound */
  async list(viewer: Viewer, defenderId: string, page: PageAsked): Promise<Page<CaseDocument>> {
    if (!(await this.defenders.exists(viewer, defenderId))) throw new NotFound('There is no such defender.');
    return this.documents.page(viewer, defenderId, page);
  }

  /** A document that was not erased. @throws NotFound */
  async get(viewer: Viewer, id: string): Promise<CaseDocument> {
    const [found] = await this.documents.find(viewer, [id]);
    if (!found || found.erasure) return missing();
    noteForTrail({ document: id });
    return found;
  }

  /** The same without a line of the trail for it: for its title on the page of another. */
  async peek(viewer: Viewer, id: string): Promise<CaseDocument | undefined> {
    const [found] = await this.documents.find(viewer, [id]);
    return found?.erasure ? undefined : found;
  }

  /**
   * Keeps a file. @returns its id
   * @throws NotFound, Invalid with the remedy, Conflict when the case has too many, Busy
   */
  async add(viewer: Viewer, defenderId: string, file: Buffer | undefined, words: WordsGiven): Promise<string> {
    if (!(await this.database.transaction(viewer, () => this.defenders.exists(viewer, defenderId)))) {
      throw new NotFound('There is no such defender.');
    }
    if (!file) throw new Invalid([{ path: 'file', message: 'Choose a file first.' }]);
    const examined = await this.examination.examine(file, 'file');
    return this.keep(viewer, defenderId, file, examined, words);
  }

  /** Keeps what is known to be sound. @throws as `add` */
  keep(viewer: Viewer, defenderId: string, file: Buffer, examined: Examined, words: WordsGiven): Promise<string> {
    return this.database.transaction(viewer, async () => {
      if (!(await this.defenders.lock(viewer, defenderId))) throw new NotFound('There is no such defender.');
      const sha256 = createHash('sha256').update(file).digest();
      const { count, same } = await this.documents.standing(viewer, defenderId, sha256);
      if (same !== null) throw new Invalid([{ path: 'file', message: `is there already, as “${same}”.` }]);
      if (count >= mostDocuments)
        throw new Conflict(`A case has at most ${mostDocuments} documents. Erase some first.`);
      const id = randomUUID();
      const eventIds = await this.ofCase(viewer, defenderId, words.eventIds);
      const sealed = this.seals.close(id, defenderId, file);
      const said = { title: words.title.trim(), sensitivity: wordKept(words.sensitivity), eventIds };
      await this.documents.insert(viewer, { ...examined, ...said, id, defenderId, size: file.length, sealed, sha256 });
      noteForTrail({ document: id });
      return id;
    });
  }

  /** @throws NotFound, Invalid, Conflict when somebody changed it since */
  change(viewer: Viewer, id: string, version: number, words: WordsGiven): Promise<CaseDocument> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(viewer, id);
      refuseOpening(viewer, before.sensitivity, words.sensitivity, 'sensitivity');
      const eventIds = await this.ofCase(viewer, before.defenderId, words.eventIds);
      const said = { title: words.title.trim(), sensitivity: wordKept(words.sensitivity), eventIds };
      if (!(await this.documents.change(id, version, said))) throw stale();
      return before;
    });
  }

  /**
   * Destroys the file, its title and the boxes marked on it, at once and for good (GDPR 17): that there was one, who
   * erased it, when and why stay. Copies that were made of it are documents of their own.
   * @throws NotFound, Conflict when somebody changed it since
   */
  erase(viewer: Viewer, id: string, version: number, reason: ErasureReason): Promise<CaseDocument> {
    return this.database.transaction(viewer, async () => {
      const before = await this.get(viewer, id);
      if (!(await this.documents.erase(viewer, id, version, reason))) throw stale();
      await this.redactions.remove(id);
      noteForTrail({ reason });
      return before;
    });
  }

  /** The file as it came, with what is needed to draw it. @throws NotFound, Busy without the key, Conflict */
  async file(viewer: Viewer, document: CaseDocument): Promise<Drawable> {
    const sealed = await this.documents.sealed(viewer, document.id);
    if (!sealed) return missing();
    const { id, defenderId, type, pages } = document;
    return { type, pages, bytes: this.seals.open(id, defenderId, sealed) };
  }

  /** A page, so many pixels wide, as PNG. @param page from 1 @throws NotFound, Busy, Conflict */
  async picture(viewer: Viewer, id: string, page: number, width: number): Promise<Buffer> {
    const document = await this.get(viewer, id);
    refuseNoPage(document, page);
    noteForTrail({ page });
    return this.pictures.shown(await this.file(viewer, document), page, width);
  }

  /** Those of the events that are of the case. @throws Invalid when one is not */
  private async ofCase(viewer: Viewer, defenderId: string, eventIds: readonly string[]): Promise<string[]> {
    if (eventIds.length === 0) return [];
    const { events } = await this.timeline.show(viewer, defenderId);
    const known = new Set(events.map(({ id }) => id));
    if (eventIds.some((id) => !known.has(id))) {
      throw new Invalid([{ path: 'event', message: 'names an event that is not of this case. Choose again.' }]);
    }
    return [...new Set(eventIds)];
  }
}

/** @throws NotFound when the document has no such page */
export function refuseNoPage({ pages }: Pick<CaseDocument, 'pages'>, page: number): void {
  if (!Number.isInteger(page) || page < 1 || page > pages.length) missing();
}

function missing(): never {
  throw new NotFound('There is no such document.');
}

const stale = (): Conflict => new Conflict('Somebody changed this document since you opened it.', true);
