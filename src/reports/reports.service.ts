import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Level } from '../access/domain/levels';
import type { Viewer } from '../access/viewer';
import { type CaseChoice, ChosenCases } from '../datasets/chosen-cases';
import { ToldJointCases } from '../datasets/told-joint-cases';
import type { DisclosedCase } from '../disclosure/domain/disclosed-case';
import type { WithheldFromAudience } from '../disclosure/domain/withheld';
import type { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { nameOf } from './composition/case-names';
import type { CaseToTell } from './composition/composing';
import { composeReport } from './composition/compose-report';
import type { Report, ReportCopy, ReportLanguage, ReportLayout } from './domain/report';
import type { ReportTemplate } from './domain/report-template';
import { ReportTemplatesService } from './templates/report-templates.service';
import { ToldPhotographs } from './told-photographs';
import { wordsOf } from './words/words';

/** What is asked for. */
export interface ReportOrder<A extends Audience = Audience> {
  choice: CaseChoice;
  /** The code of a template that Vigil brings, or the id or the name of one of the organisation. */
  template: string;
  audience: A;
  language: ReportLanguage;
  /** Status and days are told as of this day; today at the latest. */
  day: Day;
  copy: Pick<ReportCopy, 'reference' | 'madeAt'>;
}

/** A report, and what those who keep the record should know of it. */
export interface ComposedReport<A extends Audience = Audience> {
  report: Report<A>;
  /** Of every case that is in it. */
  caseIds: string[];
  /** Of those who are told of beside them, as fellows in a joint case. */
  namedIds: string[];
  /** Of every case that was chosen: what the audience is not told, and why. For the one who asks, never for the audience. */
  withheld: { defenderId: string; level: Level; told: boolean; withheld: WithheldFromAudience }[];
}

/** More cases are no document any more: pages by the thousand, and nobody reads them. */
const mostCases: Record<ReportLayout, number> = {
  ...{ file: 1000, briefing: 1000, card: 1000, letter: 100, questionnaire: 100 },
  ...{ list: 10_000, annex: 200_000 },
};

/** Composes reports of what one audience may be told. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly chosen: ChosenCases,
    private readonly jointCases: ToldJointCases,
    private readonly photographs: ToldPhotographs,
    private readonly organisation: OrganisationService,
    private readonly templates: ReportTemplatesService,
    private readonly clock: Clock,
  ) {}

  /**
   * The report, of one moment. Who may be told what is decided as of today: consent that was given once may have been
   * taken back. @throws NotFound for a template or joint case that is not there, Invalid for a day to come or too many cases
   */
  async compose<A extends Audience>(viewer: Viewer, order: ReportOrder<A>): Promise<ComposedReport<A>> {
    const today = this.clock.today();
    if (order.day > today)
      throw new Invalid([{ path: 'day', message: 'is still to come. Choose today or an earlier day.' }]);
    return this.database.transaction(viewer, async () => {
      const { template } = await this.templates.find(order.template);
      await this.refuseTooMany(viewer, order.choice, template);
      const withheld: ComposedReport['withheld'] = [];
      const told = new Map<string, DisclosedCase<A>>();
      for await (const one of this.chosen.read(viewer, order.choice, order.audience, today)) {
        withheld.push({
          defenderId: one.defenderId,
          level: one.level,
          told: one.told !== null,
          withheld: one.withheld,
        });
        if (one.told) told.set(one.defenderId, one.told);
      }
      const named = new Set<string>();
      const cases = await this.casesOf(viewer, order, template, told, today, named);
      told.forEach((_, id) => named.delete(id));
      const { choice: _choice, ...asked } = order;
      const organisation = await this.speaker();
      const report = composeReport<A>({ ...asked, template, today, organisation }, cases);
      return { report, caseIds: [...told.keys()], namedIds: [...named], withheld };
    });
  }

  private async refuseTooMany(viewer: Viewer, choice: CaseChoice, { layout }: ReportTemplate): Promise<void> {
    const most = mostCases[layout];
    if ((await this.chosen.count(viewer, choice)) <= most) return;
    const message = `are more than ${most.toLocaleString('en')}, which is too many for a document. Choose fewer, or a table (XLSX, CSV, JSON).`;
    throw new Invalid([{ path: 'cases', message }]);
  }

  private async casesOf<A extends Audience>(
    viewer: Viewer,
    { audience, language }: ReportOrder<A>,
    { sections }: ReportTemplate,
    told: ReadonlyMap<string, DisclosedCase<A>>,
    today: Day,
    named: Set<string>,
  ): Promise<CaseToTell<A>[]> {
    const cases = [...told].map(([defenderId, one]) => ({ defenderId, told: one }));
    const joint = sections.includes('group')
      ? await this.jointCases.of(viewer, cases, audience, today)
      : new Map<string, never[]>();
    const photos = sections.includes('portrait')
      ? await this.photographs.of(viewer, [...told.keys()], audience)
      : new Map<string, never>();
    const words = wordsOf(language);
    return cases.map(({ defenderId, told }) => {
      const photo = photos.get(defenderId);
      const groups = (joint.get(defenderId) ?? []).map(({ name, hashtag, others, otherIds }) => {
        otherIds.forEach((id) => named.add(id));
        return { name, ...(hashtag ? { hashtag } : {}), others: others.map((other) => nameOf(other, words)) };
      });
      return { told, groups, ...(photo ? { photo } : {}) };
    });
  }

  /** Who speaks: what stands on every report. */
  async speaker(): Promise<Report['organisation']> {
    const { name, website, logo, ground, accent } = await this.organisation.current();
    const bytes = logo ? await this.organisation.logo() : null;
    return {
      name,
      ...(website ? { website } : {}),
      ...(bytes ? { logo: bytes } : {}),
      colours: { ground, accent },
    };
  }
}
