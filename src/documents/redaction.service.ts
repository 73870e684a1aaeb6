import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, Invalid } from '../lib/errors';
import { Database } from '../platform/database';
import { refuseOpening } from '../timeline/refuse-opening';
import type { CaseDocument, CopyOf } from './case-document';
import { DocumentsService, refuseNoPage, type WordsGiven } from './documents.service';
import { type Box, type BoxKept, mostBoxes, type Point } from './domain/box';
import { CopyMaker } from './drawing/copy-maker';
import { PagePictures } from './drawing/page-pictures';
import { RedactionsRepository } from './redactions.repository';

/** A document with the boxes that are marked on it. */
export interface Marked {
  document: CaseDocument;
  boxes: Box[];
  /** Says which boxes they are: another box, another word. */
  stand: string;
}

/** What is said of a copy; it belongs to the events of its original. */
type CopyWords = Omit<WordsGiven, 'eventIds'>;

/** Boxes that people mark by hand, and copies that lack what is under them. */
@Injectable()
export class RedactionService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
    private readonly redactions: RedactionsRepository,
    private readonly pictures: PagePictures,
    private readonly maker: CopyMaker,
  ) {}

  /** @throws NotFound */
  async marked(viewer: Viewer, id: string): Promise<Marked> {
    const document = await this.documents.get(viewer, id);
    const boxes = await this.redactions.boxes(viewer, id);
    return { document, boxes, stand: standOf(boxes) };
  }

  /** Marks a box; it stays until somebody takes it away. @throws NotFound, Conflict when there are too many */
  async add(viewer: Viewer, id: string, box: BoxKept): Promise<void> {
    await this.database.transaction(viewer, async () => {
      const { document, boxes } = await this.marked(viewer, id);
      refuseNoPage(document, box.page);
      if (boxes.length >= mostBoxes) {
        throw new Conflict(`A document has at most ${mostBoxes} boxes. Take some away, and mark larger ones.`);
      }
      await this.redactions.add(id, box);
      noteForTrail({ page: box.page });
    });
  }

  /** Takes a box away; one that is gone already is no trouble.
   * @param boxId `last`: the one that was marked last
   * @returns the page on which it was @throws NotFound */
  async remove(viewer: Viewer, id: string, boxId: string): Promise<number | undefined> {
    return this.database.transaction(viewer, async () => {
      const { boxes } = await this.marked(viewer, id);
      const box = boxId === 'last' ? boxes.at(-1) : boxes.find((one) => one.id === boxId);
      if (box) await this.redactions.remove(id, box.id);
      return box?.page;
    });
  }

  /** A page with its boxes drawn as frames that can be looked through. @throws NotFound, Busy, Conflict */
  async framed(viewer: Viewer, id: string, page: number, width: number, marks: { corner?: Point; boxId?: string }) {
    const { document, boxes } = await this.marked(viewer, id);
    refuseNoPage(document, page);
    noteForTrail({ page });
    const own = boxes.filter((box) => box.page === page);
    const chosen = own.find((box) => box.id === marks.boxId);
    const file = await this.documents.file(viewer, document);
    return this.pictures.shown(file, page, width, { boxes: own, chosen, corner: marks.corner });
  }

  /** A page as the copy would show it. @throws NotFound, Busy, Conflict */
  async preview(viewer: Viewer, id: string, page: number, width: number): Promise<Buffer> {
    const { document, boxes } = await this.marked(viewer, id);
    refuseNoPage(document, page);
    noteForTrail({ page });
    const file = await this.documents.file(viewer, document);
    return this.pictures.preview(
      file,
      page,
      width,
      boxes.filter((box) => box.page === page),
    );
  }

  /**
   * Makes a new document that lacks what is under the boxes, and everything else that cannot be seen.
   * @param stand the boxes that were looked at before
   * @returns the id of the copy
   * @throws NotFound, Invalid, Busy, Conflict when somebody marked or took away a box since
   */
  makeCopy(viewer: Viewer, id: string, stand: string, words: CopyWords): Promise<string> {
    return this.database.transaction(viewer, async () => {
      const marked = await this.marked(viewer, id);
      const { document, boxes } = marked;
      if (marked.stand !== stand) throw new Conflict('Somebody marked or took away a box since you looked.', true);
      if (boxes.length === 0) throw new Invalid([{ path: '', message: 'Mark what is to be hidden first.' }]);
      const kept = boxes.map(({ id: _, ...box }) => box);
      return this.copied(viewer, document, kept, words);
    });
  }

  /**
   * The same with boxes that a program names; those that people have marked stay as they are, and do not count.
   * @returns the id of the copy @throws NotFound, Invalid, Busy, Conflict
   */
  copyWith(viewer: Viewer, id: string, boxes: readonly BoxKept[], words: CopyWords): Promise<string> {
    return this.database.transaction(viewer, async () => {
      const document = await this.documents.get(viewer, id);
      const beyond = boxes.findIndex(({ page }) => page > document.pages.length);
      if (beyond >= 0) {
        const message = `is on a page that there is not: the document has ${document.pages.length}.`;
        throw new Invalid([{ path: `boxes[${beyond}].page`, message }]);
      }
      return this.copied(viewer, document, boxes, words);
    });
  }

  /** Of which documents these are copies, and which copies were made of them: as far as the viewer sees both. */
  copies(viewer: Viewer, ids: readonly string[]): Promise<CopyOf[]> {
    return this.redactions.copies(viewer, ids);
  }

  private async copied(viewer: Viewer, original: CaseDocument, boxes: readonly BoxKept[], words: CopyWords) {
    refuseOpening(viewer, original.sensitivity, words.sensitivity, 'sensitivity');
    const { file, examined } = await this.maker.make(await this.documents.file(viewer, original), boxes);
    const copyId = await this.documents.keep(viewer, original.defenderId, file, examined, {
      ...words,
      eventIds: original.eventIds,
    });
    await this.redactions.recordCopy({ copyId, originalId: original.id, boxes });
    noteForTrail({ document: copyId, original: original.id, boxes: boxes.length });
    return copyId;
  }
}

const standOf = (boxes: readonly Box[]): string =>
  createHash('sha256').update(JSON.stringify(boxes)).digest('hex').slice(0, 16);
