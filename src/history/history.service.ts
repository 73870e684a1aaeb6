import { Injectable } from '@nestjs/common';
import { serverNames } from '../access/server-names';
import type { Viewer } from '../access/viewer';
import type { Page, PageAsked } from '../lib/page';
import { Cursors } from '../platform/keys/cursors';
import { describeChange } from './domain/change-words';
import { HistoryRepository, type HistoryRow } from './history.repository';

/** What one person did at one moment to one case. */
export interface Change {
  /** Of its newest row; changes are in descending order of it. */
  id: number;
  at: Date;
  /** `userId` of whoever made it, and a name for them. */
  actor: string;
  who: string;
  /** The case; null for a group. */
  defenderId: string | null;
  reference: string | null;
  /** As "recorded an event: Formal arrest, 27 October 2021". */
  what: string;
  details: string[];
  /** Every row that was changed, in the order of writing, as it was and as it became. */
  rows: Pick<HistoryRow, 'id' | 'subject' | 'subjectId' | 'action' | 'before' | 'after'>[];
}

/** Who changed what and when. Written by the database itself; here it is only read. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly history: HistoryRepository,
    private readonly cursors: Cursors,
  ) {}

  /** The newest changes of all cases. */
  async latest(viewer: Viewer, limit: number): Promise<Change[]> {
    return (await this.history.changes(viewer, { limit })).map(changeOf);
  }

  /** The changes of one case, newest first. Ask first whether the viewer may know of the case. */
  async of(viewer: Viewer, defenderId: string, page: PageAsked): Promise<Page<Change>> {
    const before = page.after === undefined ? undefined : this.cursors.open('history', page.after);
    const found = await this.history.changes(viewer, { defenderId, before, limit: page.limit });
    const oldest = found.at(-1)?.[0]?.id;
    const items = found.map(changeOf);
    if (oldest === undefined || !(await this.history.hasOlder(viewer, defenderId, oldest))) return { items };
    return { items, next: this.cursors.seal('history', oldest) };
  }

  /** The newest changes of one joint case and of its memberships, each of which says whose it is. */
  async ofGroup(viewer: Viewer, groupId: string, limit: number): Promise<Change[]> {
    const changes = (await this.history.changesOfGroup(viewer, groupId, limit)).map(changeOf);
    return changes.map((change) =>
      change.reference ? { ...change, what: `${change.what}: ${change.reference}` } : change,
    );
  }
}

function changeOf(rows: HistoryRow[]): Change {
  const newest = rows.at(-1)!;
  const { id, at, actor, actorName, defenderId, reference } = newest;
  return {
    id,
    at,
    actor,
    who: actorName ?? serverNames.get(actor) ?? actor,
    defenderId,
    reference,
    ...describeChange(rows),
    rows: rows.map(({ id, subject, subjectId, action, before, after }) => ({
      id,
      subject,
      subjectId,
      action,
      before,
      after,
    })),
  };
}
