import { Injectable } from '@nestjs/common';
import { type Audience, audienceOf } from '../access/domain/audience';
import { type Viewer, viewerMay } from '../access/viewer';
import { DefendersService } from '../defenders/defenders.service';
import { nameOf } from '../defenders/domain/names';
import { Clock } from '../platform/clock';
import { TimelineService } from '../timeline/timeline.service';
import type { CaseDocument } from './case-document';
import { DocumentsService, refuseNoPage } from './documents.service';
import { tellingOfDocument } from './domain/telling';
import type { DocumentPageProps } from './views/document-page';
import type { DocumentsPageProps } from './views/documents-page';
import type { Owner } from './views/document-words';
import { RedactionsRepository } from './redactions.repository';

/** How many documents a page of the list shows. */
const perPage = 50;

/** Puts together what the pages of documents show. */
@Injectable()
export class DocumentPages {
  constructor(
    private readonly documents: DocumentsService,
    private readonly redactions: RedactionsRepository,
    private readonly defenders: DefendersService,
    private readonly timeline: TimelineService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async list(
    viewer: Viewer,
    defenderId: string,
    after?: string,
  ): Promise<Omit<DocumentsPageProps, 'pages'> & { next?: string }> {
    const defender = await this.owner(viewer, defenderId);
    const { items, next } = await this.documents.list(viewer, defenderId, { after, limit: perPage });
    const copies = await this.redactions.copies(
      viewer,
      items.map(({ id }) => id),
    );
    const copyIds = new Set(copies.map(({ copyId }) => copyId));
    return { defender, documents: items.map((one) => ({ ...one, isCopy: copyIds.has(one.id) })), next };
  }

  /** @throws NotFound */
  async owner(viewer: Viewer, defenderId: string): Promise<Owner> {
    return { id: defenderId, name: nameOf(await this.defenders.get(viewer, defenderId)) };
  }

  /** One page of a document. @throws NotFound */
  async one(viewer: Viewer, id: string, page: number): Promise<DocumentPageProps> {
    const document = await this.documents.get(viewer, id);
    refuseNoPage(document, page);
    const defender = await this.defenders.get(viewer, document.defenderId);
    const { events } = await this.timeline.show(viewer, document.defenderId);
    const related = await this.redactions.copies(viewer, [id]);
    const others = await this.titles(
      viewer,
      related.flatMap(({ copyId, originalId }) => [copyId, originalId]),
    );
    const origin = related.find(({ copyId }) => copyId === id);
    return {
      defender: { id: defender.id, name: nameOf(defender) },
      document,
      page,
      events: events.filter((event) => document.eventIds.includes(event.id)),
      origin: origin && others.get(origin.originalId) && { ...others.get(origin.originalId)!, boxes: origin.boxes },
      copies: related.flatMap(({ copyId, originalId }) =>
        originalId === id && others.get(copyId) ? [others.get(copyId)!] : [],
      ),
      insider: audienceOf(viewer) !== 'partner',
      tellings: viewerMay(viewer, 'case.write')
        ? audiences.map((audience) => ({
            audience,
            telling: tellingOfDocument(defender, document, audience, this.clock.today()),
          }))
        : [],
    };
  }

  private async titles(viewer: Viewer, ids: string[]): Promise<Map<string, Pick<CaseDocument, 'id' | 'title'>>> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.documents.peek(viewer, id)));
    return new Map(found.flatMap((one) => (one ? [[one.id, { id: one.id, title: one.title }] as const] : [])));
  }

  /** What a document may belong to, as choices. @throws NotFound */
  async eventsOf(viewer: Viewer, defenderId: string) {
    const { events } = await this.timeline.show(viewer, defenderId);
    return events.filter(({ retractedAt }) => !retractedAt);
  }
}

const audiences: readonly Audience[] = ['internal', 'partner', 'un_confidential', 'un_public', 'public'];
