import { Injectable } from '@nestjs/common';
import { serverNames } from '../access/server-names';
import type { Viewer } from '../access/viewer';
import { type Page, type PageAsked, pageOf } from '../lib/page';
import { Cursors } from '../platform/keys/cursors';
import { KeyRing } from '../platform/keys/key-ring';
import { actsMeaning, wordsOfAct } from './domain/acts';
import { describeDetail } from './domain/detail-words';
import type { LogEntry, LogFilter, SeenBy } from './domain/log-entry';
import { LogRepository, type LogRow } from './log.repository';
import { searchedMarks } from './searched';

/** Tells who did what. Whoever asks must have the right to; which cases she may know of is seen to here. */
@Injectable()
export class LogService {
  constructor(
    private readonly log: LogRepository,
    private readonly ring: KeyRing,
    private readonly cursors: Cursors,
  ) {}

  /** The lines that are asked for, newest first. Of a case that does not exist for the viewer there are none. */
  async list(viewer: Viewer, filter: LogFilter, page: PageAsked): Promise<Page<LogEntry>> {
    const { reference, searched, ...rest } = filter;
    const defenderId = reference === undefined ? undefined : await this.log.caseOf(viewer, reference);
    if (reference !== undefined && !defenderId) return { items: [] };
    const marks = searched === undefined ? undefined : searchedMarks(this.ring, searched);
    return this.lines(viewer, { ...rest, defenderId, marks }, page);
  }

  /** The lines of one case, and those of exports of all cases. Ask first whether the viewer may know of the case. */
  ofCase(viewer: Viewer, defenderId: string, page: PageAsked): Promise<Page<LogEntry>> {
    return this.lines(viewer, { defenderId, ofAllCases: actsMeaning('exported') }, page);
  }

  /** Who has seen a case, and how often; whoever saw it last comes first. */
  async seenBy(_viewer: Viewer, defenderId: string): Promise<SeenBy[]> {
    const rows = await this.log.doneBy(defenderId, actsMeaning('seen'));
    return rows.map(({ actorName, ...row }) => ({ ...row, who: nameOf(row.actor, actorName) }));
  }

  /** The newest lines that say that a case was taken out. */
  async exportsOf(viewer: Viewer, defenderId: string, limit: number): Promise<LogEntry[]> {
    const exported = actsMeaning('exported');
    const rows = await this.log.lines(viewer, { defenderId, acts: exported, ofAllCases: exported }, { limit });
    return rows.slice(0, limit).map(entryOf);
  }

  /** Who may stand in the trail: the words and ids that narrow it down, with a name. */
  async people(_viewer: Viewer): Promise<{ id: string; name: string }[]> {
    const server = [...serverNames].map(([id, name]) => ({ id, name }));
    return [...(await this.log.people()), ...server];
  }

  /** The id of the account with this e-mail address. */
  accountWith(email: string): Promise<string | undefined> {
    return this.log.accountWith(email.toLowerCase());
  }

  private async lines(
    viewer: Viewer,
    question: Parameters<LogRepository['lines']>[1],
    asked: PageAsked,
  ): Promise<Page<LogEntry>> {
    const list = `trail ${question.defenderId ?? ''}`;
    const before = asked.after === undefined ? undefined : this.cursors.open(list, asked.after);
    const rows = await this.log.lines(viewer, question, { before, limit: asked.limit });
    const { items, next } = pageOf(rows, asked.limit, ({ seq }) => this.cursors.seal(list, seq));
    return { items: items.map(entryOf), next };
  }
}

const nameOf = (actor: string | null, name: string | null): string =>
  name ?? serverNames.get(actor ?? 'nobody') ?? actor!;

/** Of a case that the reader may not see, she learns that something was done, and by whom. */
function entryOf(row: LogRow): LogEntry {
  const { seq, at, act, actor, actorName, concerns, network, ofCase, defenderId, reference, detail } = row;
  const shown = defenderId !== null && reference !== null ? { id: defenderId, reference } : ofCase ? 'hidden' : null;
  return {
    id: seq,
    at,
    act,
    actor,
    who: nameOf(actor, actorName),
    concerns,
    network,
    defender: shown,
    what: wordsOfAct(act),
    details: shown === 'hidden' ? [] : describeDetail(detail),
  };
}
