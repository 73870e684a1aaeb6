import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Conflict, Forbidden, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { mayHoldProtected } from './domain/approval';
import { formatRules } from './domain/formats';
import { closedWords, type WhyClosed } from './domain/why-closed';
import type { ListedExport } from './export';
import { ExportCases } from './export-cases.repository';
import { ExportFiles } from './export-files';
import { ExportsRepository } from './exports.repository';
import { mayTake } from './templates-offered.service';

/** A file that is handed over. */
export interface Download {
  /** Says nothing of what is in it: `X-7KQ2-9MFD.pdf`. */
  name: string;
  type: string;
  size: number;
  bytes: AsyncGenerator<Buffer>;
}

/** Of so many cases a page works out whether anything was decided anew; a tenth of a millisecond each. */
const mostAtAGlance = 2_000;

const gone = 'There is no such file, or it is not kept any more.';

/** Hands files over. Everything is asked anew each time: rights, agreement, and what may be told of each case. */
@Injectable()
export class DownloadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly exports: ExportsRepository,
    private readonly cases: ExportCases,
    private readonly files: ExportFiles,
  ) {}

  /** Why the file is not handed to her, for a page, which is looked at often: of many cases it asks only whether she sees them. */
  async whyClosedAtAGlance(viewer: Viewer, one: ListedExport): Promise<WhyClosed | undefined> {
    const told = (one.casesIn ?? 0) + one.casesNamed;
    if (told <= mostAtAGlance) return this.whyClosed(viewer, one);
    const closed = this.whyClosedAsAWhole(viewer, one);
    return closed ?? ((await this.cases.seen(viewer, one.id, 'in', 'named')) < told ? 'unseen' : undefined);
  }

  /** Why the file is not handed to her now; undefined: it is. */
  private async whyClosed(viewer: Viewer, one: ListedExport): Promise<WhyClosed | undefined> {
    const closed = this.whyClosedAsAWhole(viewer, one);
    if (closed) return closed;
    await this.database.takeTime();
    const { seen, changed, unapproved } = await this.cases.standing(viewer, one);
    if (seen < one.casesIn! + one.casesNamed) return 'unseen';
    if (mayHoldProtected(one.audience) && unapproved > 0) return 'approval';
    return changed > 0 ? 'changed' : undefined;
  }

  private whyClosedAsAWhole(viewer: Viewer, one: ListedExport): WhyClosed | undefined {
    if (one.accountId !== viewer.accountId || one.state !== 'done' || !one.expiresAt) return 'gone';
    if (one.expiresAt <= this.clock.now()) return 'gone';
    return mayTake(viewer, one) ? undefined : 'rights';
  }

  /** The file, or why she does not get it. @throws NotFound when it is none of hers */
  ask(viewer: Viewer, id: string): Promise<Download | WhyClosed> {
    return this.database.transaction(viewer, async () => {
      const one = await this.exports.own(viewer.accountId, id);
      if (!one) throw new NotFound(gone);
      const closed = await this.whyClosed(viewer, one);
      noteForTrail({ export: one.reference, ...(closed && { closed }) });
      if (closed) return closed;
      return {
        name: `${one.reference}.${one.format}`,
        type: formatRules[one.format].type,
        size: one.size!,
        // Read when the line of the trail stands, after the transaction of the request.
        bytes: this.files.read(one),
      };
    });
  }

  /**
   * The same for programs. A `Conflict` is given back, not thrown: what is thrown takes the line of the trail with it, and
   * only what is not there or not allowed has another.
   * @throws NotFound, Forbidden with the words why she does not get it
   */
  async open(viewer: Viewer, id: string): Promise<Download | Conflict> {
    const answer = await this.ask(viewer, id);
    if (typeof answer !== 'string') return answer;
    if (answer === 'gone') throw new NotFound(gone);
    if (answer === 'rights') throw new Forbidden(closedWords.rights);
    const words = `${closedWords[answer]} Ask for the export anew.`;
    if (answer === 'unseen') throw new NotFound(words);
    return new Conflict(words);
  }
}
