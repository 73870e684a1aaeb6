import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { ChosenCases } from '../datasets/chosen-cases';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import type { Page, PageAsked } from '../lib/page';
import { Database } from '../platform/database';
import { JobQueue } from '../platform/jobs/job-queue';
import { isOpen } from './domain/export-state';
import { atOnce, mostKept, mostOpen } from './domain/limits';
import type { ExportWish, ListedExport } from './export';
import { ExportCases } from './export-cases.repository';
import { ExportFiles } from './export-files';
import { ExportStates } from './export-states.repository';
import { ExportsRepository } from './exports.repository';
import { ExportLetters } from './letters';
import { failureOf, MakingService } from './making.service';
import { newReference } from './new-reference';
import { refuseWithoutRights, TemplatesOffered } from './templates-offered.service';

/** The kind of job that makes an export. */
export const MAKE = 'export.make';

const notThere = 'You have no such export.';

/** Everybody's own exports: asked for, looked at, taken back. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly jobs: JobQueue,
    private readonly chosen: ChosenCases,
    private readonly templates: TemplatesOffered,
    private readonly exports: ExportsRepository,
    private readonly states: ExportStates,
    private readonly cases: ExportCases,
    private readonly files: ExportFiles,
    private readonly making: MakingService,
    private readonly letters: ExportLetters,
  ) {}

  /** Her own, the newest first. */
  list({ accountId }: Viewer, asked: PageAsked): Promise<Page<ListedExport>> {
    return accountId ? this.exports.list(accountId, asked) : Promise.resolve({ items: [] });
  }

  /** @throws NotFound when it is not one of hers */
  async get({ accountId }: Viewer, id: string): Promise<ListedExport> {
    const one = await this.exports.own(accountId, id);
    if (!one) throw new NotFound(notThere);
    return one;
  }

  /**
   * Asks for an export. One case is made at once; more by a job; where somebody else must agree, it waits for that.
   * @throws Invalid, NotFound, Conflict when too much of hers is open or kept
   */
  ask(viewer: Viewer, wish: ExportWish): Promise<ListedExport> {
    return this.database.transaction(viewer, async () => {
      const template = await this.templates.check(viewer, wish);
      await this.refuseTooMany(viewer);
      const casesAll = await this.chosen.count(viewer, wish.choice);
      const needed = await this.making.needing(viewer, wish);
      if (casesAll === 0 && template.needsCase)
        throw new Invalid([{ path: 'cases', message: 'No case is chosen. Choose one at least.' }]);
      const now = casesAll <= atOnce && needed.length === 0;
      const state = needed.length > 0 ? 'approval' : now ? 'working' : 'waiting';
      const reference = newReference();
      const { accountId } = viewer;
      const one = { ...wish, template: template.code, reference, accountId, state, casesAll } as const;
      const id = await this.exports.add({ ...one, protected: needed.length });
      const documents = wish.identityDocuments && { identityDocuments: true };
      noteForTrail({ export: reference, format: wish.format, audience: wish.audience, count: casesAll, ...documents });
      if (needed.length > 0) await this.cases.replace(id, 'protected', needed);
      const added = await this.get(viewer, id);
      if (state === 'working') await this.makeNow(viewer, added);
      else if (state === 'approval') await this.letters.ask(added);
      else await this.queue(id);
      return this.get(viewer, id);
    });
  }

  /** Takes it back, or erases its file before its time. @throws NotFound, Conflict when there is nothing left of it */
  cancel(viewer: Viewer, id: string): Promise<'cancelled' | 'erased'> {
    return this.database.transaction(viewer, async () => {
      const one = await this.get(viewer, id);
      noteForTrail({ export: one.reference });
      if (isOpen(one.state) && (await this.states.cancel(id))) return 'cancelled';
      if (await this.states.expire(id)) {
        await this.files.erase([id]);
        return 'erased';
      }
      throw new Conflict('Nothing of this export is left that could be taken back.');
    });
  }

  /**
   * Asks for the same again, as of the same day, and erases the file that is left of the former one.
   * @throws NotFound, Invalid, Forbidden, Conflict while the former one is not over
   */
  anew(viewer: Viewer, id: string): Promise<ListedExport> {
    return this.database.transaction(viewer, async () => {
      const one = await this.get(viewer, id);
      refuseWithoutRights(viewer, one);
      if (isOpen(one.state)) throw new Conflict('This export is not over yet. Wait for it, or cancel it.');
      if (await this.states.expire(id)) {
        await this.files.erase([id]);
        await this.trail.record({ act: 'export.ended', viewer, detail: { export: one.reference } });
      }
      const { choice, template, audience, language, format, day, identityDocuments } = one;
      return this.ask(viewer, { choice, template, audience, language, format, day, identityDocuments });
    });
  }

  /**
   * Lets one that failed begin anew.
   * @throws NotFound, Forbidden, Conflict when it did not fail, or too much of hers is open
   */
  retry(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(viewer, async () => {
      const one = await this.get(viewer, id);
      refuseWithoutRights(viewer, one);
      await this.refuseTooMany(viewer);
      if (!(await this.states.retry(id))) throw new Conflict('This export did not fail.');
      noteForTrail({ export: one.reference });
      await this.queue(id);
    });
  }

  /** The job for one that waits. */
  async queue(id: string): Promise<void> {
    await this.jobs.add(MAKE, { export: id }, { key: id });
  }

  /** Within the request. What goes wrong with the file is kept as how it ended; what is wrong with the input is told. */
  private async makeNow(viewer: Viewer, one: ListedExport): Promise<void> {
    const attempt = { id: one.id, attempt: one.attempt };
    try {
      await this.database.transaction(viewer, () => this.making.fill(viewer, one, attempt, () => Promise.resolve()));
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== 'full' && failure !== 'too-large') throw error;
      await this.states.fail(attempt, failure);
      await this.trail.record({ act: 'export.failed', viewer, detail: { export: one.reference, why: failure } });
    }
  }

  private async refuseTooMany({ accountId }: Viewer): Promise<void> {
    if (!accountId) throw new NotFound(notThere);
    const { open, kept } = await this.exports.load(accountId);
    if (open >= mostOpen)
      throw new Conflict(`${open} of your exports are not done yet. Wait until one is, or cancel one.`);
    if (kept >= mostKept)
      throw new Conflict('Your files take all the room that one person has. Erase one, or wait until one expires.');
  }
}
