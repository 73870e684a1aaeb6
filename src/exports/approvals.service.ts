import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import { may, roles } from '../access/domain/roles';
import { type Viewer, viewerMay } from '../access/viewer';
import { ChosenCases, type ChosenCase } from '../datasets/chosen-cases';
import { Recipients } from '../deliveries/recipients';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { everything, type TemplateOffered } from './domain/templates';
import type { ListedExport } from './export';
import { ExportCases } from './export-cases.repository';
import { ExportStates } from './export-states.repository';
import { ExportsRepository } from './exports.repository';
import { ExportsService } from './exports.service';
import { ExportLetters } from './letters';
import { TemplatesOffered } from './templates-offered.service';

/** What somebody says to the export of another. */
export interface Decision {
  agreed: boolean;
  /** Why: needed for a refusal. */
  reason: string | null;
  /** Of a template of the organisation: the version that she has looked at; null: it is of Vigil. */
  templateVersion: number | null;
}

/** One that waits, as she is shown it. */
export interface Waiting {
  one: ListedExport;
  /** The cases to which somebody must agree. */
  cases: ChosenCase[];
  /** Undefined: it is gone, and nothing can be made. */
  template: TemplateOffered | undefined;
}

const notThere = 'No such export waits for you.';
const templateGone = 'Its template is gone, so nothing can be made of it. Refuse it, and say so.';
const templateChanged = 'Its template was changed since you looked. Look at what it makes now, then decide.';

/** An archive may be agreed to also by whoever may not make one. */
const everythingOf = (code: string): TemplateOffered | undefined => (code === everything.code ? everything : undefined);

/**
 * The second person. Whoever agrees may do so by her role, did not ask herself, and sees every case to which somebody
 * must agree; for everybody else the export does not exist.
 */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recipients: Recipients,
    private readonly chosen: ChosenCases,
    private readonly exports: ExportsRepository,
    private readonly states: ExportStates,
    private readonly cases: ExportCases,
    private readonly service: ExportsService,
    private readonly letters: ExportLetters,
    private readonly templates: TemplatesOffered,
  ) {}

  /** Those that wait and on which she may decide, the oldest first. */
  async waiting(viewer: Viewer): Promise<ListedExport[]> {
    const all = await this.exports.find(
      `e.state = 'approval' AND e.ask_until > $1 AND e.account_id IS DISTINCT FROM $2::uuid ORDER BY e.seq LIMIT 200`,
      [this.clock.now(), viewer.accountId],
    );
    const hers: ListedExport[] = [];
    for (const one of all) if (await this.seesAll(viewer, one)) hers.push(one);
    return hers;
  }

  /** One that waits for her, with the cases to which somebody must agree and what is withheld of them. @throws NotFound */
  async get(viewer: Viewer, id: string): Promise<Waiting> {
    const one = await this.find(viewer, id);
    const defenderIds = await this.cases.ids(viewer, id, 'protected');
    const cases: ChosenCase[] = [];
    for await (const found of this.chosen.read(viewer, { defenderIds }, one.audience, this.clock.today()))
      cases.push(found);
    return { one, cases, template: await this.templateOf(viewer, one) };
  }

  /**
   * Agrees or refuses. @param version that she has looked at
   * @throws NotFound, Invalid, Conflict when somebody else has decided, when other cases need it now, or when the template
   * is another than she has looked at
   */
  decide(viewer: Viewer, id: string, version: number, decision: Decision): Promise<void> {
    const { agreed, reason, templateVersion } = decision;
    return this.database.transaction(viewer, async () => {
      const one = await this.find(viewer, id);
      if (!agreed && !reason)
        throw new Invalid([{ path: 'reason', message: 'Say why, so that the other person knows what to change.' }]);
      const template = await this.templateOf(viewer, one);
      if (agreed && !template) throw new Conflict(templateGone);
      if (agreed && template?.version !== templateVersion) throw new Conflict(templateChanged, true);
      const by = viewer.accountId!;
      if (!(await this.states.decide({ id, version, by, agreed, reason, templateVersion })))
        throw new Conflict('Somebody else has decided meanwhile, or the choice has changed. Look at it again.', true);
      const of = templateVersion === null ? {} : { templateVersion };
      noteForTrail({ export: one.reference, agreed, restricted: one.protected, ...of });
      if (agreed) {
        await this.cases.approve(id);
        await this.service.queue(id);
      }
      await this.letters.decided({ ...one, version: version + 1 }, agreed);
    });
  }

  /** The job: writes to everybody who may decide. */
  async askAround(id: string): Promise<void> {
    const one = await this.exports.byId(id);
    if (one?.state !== 'approval') return;
    const approving = roles.filter((role) => may(role, 'export.approve'));
    const accounts = await this.database.query<{ id: string }>(
      `SELECT id FROM account WHERE status = 'active' AND role = ANY ($1) AND id IS DISTINCT FROM $2::uuid`,
      [approving, one.accountId],
    );
    for (const { viewer } of (await this.recipients.of(accounts.map((account) => account.id))).values()) {
      await this.database.transaction(viewer, async () => {
        if (await this.seesAll(viewer, one)) await this.letters.asked(viewer.accountId!, one);
      });
    }
  }

  private async find(viewer: Viewer, id: string): Promise<ListedExport> {
    const one = await this.exports.byId(id);
    const mayDecide =
      one && viewer.accountId && viewerMay(viewer, 'export.approve') && one.accountId !== viewer.accountId;
    const waits = one?.state === 'approval' && one.askUntil! > this.clock.now();
    if (!mayDecide || !waits || !(await this.seesAll(viewer, one))) throw new NotFound(notThere);
    return one;
  }

  /** Undefined: it is gone. */
  private async templateOf(viewer: Viewer, { template }: ListedExport): Promise<TemplateOffered | undefined> {
    return (await this.templates.all(viewer)).find(({ code }) => code === template) ?? everythingOf(template);
  }

  private async seesAll(viewer: Viewer, one: ListedExport): Promise<boolean> {
    return (await this.cases.seen(viewer, one.id, 'protected')) === one.protected;
  }
}
