import { Injectable, Logger } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { ChosenCases } from '../datasets/chosen-cases';
import { Recipients } from '../deliveries/recipients';
import { Busy, Conflict, Forbidden, Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { toldOfError } from '../platform/jobs/told-of-error';
import { isAgreed, mayHoldProtected, protectedFrom } from './domain/approval';
import type { Failure } from './domain/export-state';
import type { AskedAgain, Export, ListedExport } from './export';
import { ExportCases } from './export-cases.repository';
import { ExportFiles, type FileSink, TooLarge } from './export-files';
import { type Attempt, ExportStates, type MadeFile } from './export-states.repository';
import { ExportsRepository } from './exports.repository';
import { ExportLetters } from './letters';
import type { Progress, Written } from './made';
import { Producing } from './producing.service';
import { mayTake, TemplatesOffered } from './templates-offered.service';

/** Somebody cancelled the export, or began it anew: nothing of this try stays. */
class Overtaken extends Error {}

/** What would be made is not what somebody agreed to. Whoever waits for the file of one case is told to ask again. */
class NotAgreed extends Conflict {
  constructor(
    readonly needed: string[],
    readonly why: AskedAgain,
  ) {
    super('Since you asked, a case in it came to be known to few, and somebody must agree to it. Ask once more.');
  }
}

/** Makes files: each in one transaction of whoever asked, with her rights as they are then. */
@Injectable()
export class MakingService {
  private readonly log = new Logger('Exports');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly recipients: Recipients,
    private readonly chosen: ChosenCases,
    private readonly exports: ExportsRepository,
    private readonly states: ExportStates,
    private readonly cases: ExportCases,
    private readonly files: ExportFiles,
    private readonly producing: Producing,
    private readonly letters: ExportLetters,
    private readonly templates: TemplatesOffered,
  ) {}

  /** The job. Whoever is killed in it leaves no trace but the number of the try, and another begins anew. */
  async make(id: string): Promise<void> {
    const begun = await this.states.begin(id);
    const one = begun && (await this.exports.byId(id));
    if (!one?.accountId) return;
    const viewer = await this.recipients.viewer(one.accountId);
    if (!viewer || !mayTake(viewer, one)) return void (await this.states.fail(begun!, 'rights'));
    try {
      await this.database.transaction(viewer, async () => {
        await this.database.takeTime();
        await this.fill(viewer, one, begun!, (done) => this.tell(begun!, done));
        await this.letters.ready(one);
      });
    } catch (error) {
      await this.ended(viewer, one, begun!, error);
    }
  }

  /**
   * Writes the file and everything that is kept of it, on the open transaction: file, trail and state stand or fall
   * together. @throws Overtaken, NotAgreed, TooLarge, and whatever stands in the way
   */
  async fill(viewer: Viewer, one: Export, attempt: Attempt, progress: Progress): Promise<void> {
    await this.refuseUnlessAgreed(viewer, one);
    await this.cases.begin(one, await this.chosen.idsFrom(viewer, one.choice, 'public'));
    const sink = this.files.sink(one.id);
    const written = await this.write(viewer, one, sink, progress);
    // What was changed meanwhile may stand in it.
    await this.refuseUnlessAgreed(viewer, one);
    await this.cases.end(one.id, { in: written.caseIds, named: written.namedIds });
    await this.record(viewer, one, written);
    if (!(await this.states.finish(attempt, madeFile(written, sink)))) throw new Overtaken();
  }

  /** Which cases of a choice somebody else must agree to. */
  async needing(viewer: Viewer, { choice, audience }: Pick<Export, 'choice' | 'audience'>): Promise<string[]> {
    return mayHoldProtected(audience) ? this.chosen.idsFrom(viewer, choice, protectedFrom) : [];
  }

  /** A line for the export, one for the sealed records that were opened for it, and one for each case that it tells of. */
  async record(viewer: Viewer, one: Recorded, { caseIds, namedIds, templateVersion }: Written): Promise<void> {
    const { reference, format, audience, template } = one;
    const version = templateVersion === null ? {} : { templateVersion };
    const detail = { export: reference, format, audience, template, ...version, count: caseIds.length };
    await this.trail.record({ act: 'export.made', viewer, detail });
    if (one.identityDocuments)
      await this.trail.record({ act: 'export.identity-documents', viewer, detail: { export: reference } });
    const about = { export: reference, format, audience };
    const lines = [
      ...caseIds.map((defenderId) => ({ act: 'export.case-taken', viewer, defenderId, detail: about })),
      ...namedIds.map((defenderId) => ({ act: 'export.case-named', viewer, defenderId, detail: about })),
    ];
    for (let i = 0; i < lines.length; i += 1_000) await this.trail.record(...lines.slice(i, i + 1_000));
  }

  private write(viewer: Viewer, one: Export, sink: FileSink, progress: Progress): Promise<Written> {
    const copy = { reference: one.reference, madeAt: this.clock.now().toISOString() };
    return this.producing.produce(viewer, { ...one, copy }, sink, progress);
  }

  private async refuseUnlessAgreed(viewer: Viewer, one: Export): Promise<void> {
    const needed = await this.needing(viewer, one);
    if (needed.length === 0) return;
    const agreed = await this.cases.ids(viewer, one.id, 'approved');
    if (!isAgreed(needed, agreed)) throw new NotAgreed(needed, 'cases');
    const { version } = await this.templates.one(viewer, one.template);
    if (version !== one.templateVersion) throw new NotAgreed(needed, 'template');
  }

  private async tell(attempt: Attempt, done: number): Promise<void> {
    if (!(await this.database.apart(() => this.states.progress(attempt, done)))) throw new Overtaken();
  }

  private async ended(viewer: Viewer, one: ListedExport, attempt: Attempt, error: unknown): Promise<void> {
    if (error instanceof Overtaken) return;
    if (error instanceof NotAgreed) return this.askAgain(viewer, one, attempt, error);
    const failure = failureOf(error);
    if (failure === 'again') throw error;
    if (failure === 'error') {
      const { words, where } = toldOfError(error);
      this.log.error(`${one.reference} was not made: ${[words, ...where].join('\n  ')}`);
    }
    await this.database.transaction(viewer, async () => {
      if (!(await this.states.fail(attempt, failure))) return;
      await this.trail.record({ act: 'export.failed', viewer, detail: { export: one.reference, why: failure } });
      await this.letters.failed(one);
    });
  }

  private askAgain(viewer: Viewer, one: ListedExport, attempt: Attempt, { needed, why }: NotAgreed): Promise<void> {
    return this.database.transaction(viewer, async () => {
      if (!(await this.states.askAgain(attempt, needed.length, why))) return;
      await this.cases.replace(one.id, 'protected', needed);
      const detail = { export: one.reference, restricted: needed.length, why };
      await this.trail.record({ act: 'export.asked-again', viewer, detail });
      await this.letters.ask(one);
    });
  }
}

/** What of an export stands in the lines of the trail. */
type Recorded = Pick<Export, 'reference' | 'format' | 'audience' | 'template' | 'identityDocuments'>;

/** What is kept of a file that is whole. */
export const madeFile = ({ caseIds, namedIds, templateVersion, fingerprint }: Written, sink: FileSink): MadeFile => ({
  casesIn: caseIds.length,
  casesNamed: namedIds.length,
  templateVersion,
  fingerprint,
  sha256: sink.digest(),
  size: sink.size,
});

/** Why it was not made; `again`: it may be made at the next try of the job. */
export function failureOf(error: unknown): Failure | 'again' {
  if (error instanceof TooLarge) return 'too-large';
  if (error instanceof Forbidden) return 'rights';
  if (error instanceof Invalid || error instanceof NotFound) return 'input';
  if (error instanceof Busy) return 'again';
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  const known = driverError?.code ?? code ?? '';
  if (known === 'ENOSPC' || known === '53100') return 'full';
  // Connection lost, server going down, two transactions in each other's way (PostgreSQL, appendix A).
  if (/^(08|40|57)/.test(known) || /^E(CONN|PIPE|TIMED)/.test(known)) return 'again';
  return 'error';
}
