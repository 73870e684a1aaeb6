import { Injectable } from '@nestjs/common';
import { noteForTrail, touchCase } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { ChosenCases } from '../datasets/chosen-cases';
import { DefendersService } from '../defenders/defenders.service';
import type { WhyNot } from '../defenders/domain/may-be-told';
import type { Profile } from '../defenders/profile';
import type { WithheldFromAudience } from '../disclosure/domain/withheld';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { isSubmissionForm } from '../submissions/drafting/submission';
import { SubmissionsService } from '../submissions/submissions.service';
import type { TemplateOffered } from './domain/templates';
import type { ExportWish } from './export';
import { MakingService } from './making.service';
import { PrintedDocuments } from './printed-documents.service';
import { TemplatesOffered } from './templates-offered.service';

/** A case of the choice, with what is withheld of it: for whoever asks, and never for the audience. */
export interface PreviewedCase {
  id: string;
  reference: string;
  names: Profile['names'];
  withheld: WithheldFromAudience;
  /** False: status, days and dates are not told, since something is withheld on which they rest. */
  isWhole: boolean;
}

/** What an export would hold, before it is made. */
export interface Preview {
  template: TemplateOffered;
  casesAll: number;
  /** So many were looked at: all, up to a limit. */
  lookedAt: number;
  /** Of those: how many are left out whole, and why. */
  leftOut: ReadonlyMap<WhyNot, number>;
  /** Of those: of how many something is withheld, and of how many everything is told. */
  partly: number;
  wholly: number;
  /** So many need somebody else to agree. */
  protected: number;
  /** Of a draft for the UN: why it will be marked as one, and none to be sent. */
  obstacles: string[];
  /** Where identity documents are asked for: whose would be printed, and how many. */
  printed?: (Pick<PreviewedCase, 'id' | 'reference' | 'names'> & { count: number })[];
  cases: PreviewedCase[];
  /** Pages there are, of those looked at; from 0. */
  page: number;
  pages: number;
}

/** Cases on a page of the preview. */
export const onPage = 25;
/** So many are looked at before the file is made. */
export const mostLookedAt = 1_000;

/** Shows what would leave, and what would not. */
@Injectable()
export class PreviewsService {
  constructor(
    private readonly database: Database,
    private readonly chosen: ChosenCases,
    private readonly defenders: DefendersService,
    private readonly templates: TemplatesOffered,
    private readonly submissions: SubmissionsService,
    private readonly making: MakingService,
    private readonly clock: Clock,
    private readonly printed: PrintedDocuments,
  ) {}

  /** @throws Invalid, NotFound */
  show(viewer: Viewer, wish: ExportWish, page: number): Promise<Preview> {
    return this.database.transaction(viewer, async () => {
      const template = await this.templates.check(viewer, wish);
      const casesAll = await this.chosen.count(viewer, wish.choice);
      const leftOut = new Map<WhyNot, number>();
      const found: Omit<PreviewedCase, 'reference' | 'names'>[] = [];
      let [lookedAt, partly] = [0, 0];
      // Who may be told what is decided as of today, whatever the day of the figures.
      for await (const one of this.chosen.read(viewer, wish.choice, wish.audience, this.clock.today())) {
        const { defenderId: id, told, withheld } = one;
        const why = withheld.everything;
        if (why) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
        else if (withheld.facts.length > 0) partly++;
        if (Math.floor(lookedAt / onPage) === page) found.push({ id, withheld, isWhole: told?.isWhole ?? false });
        if (++lookedAt === mostLookedAt) break;
      }
      const out = [...leftOut.values()].reduce((sum, n) => sum + n, 0);
      noteForTrail({ audience: wish.audience, casesGiven: casesAll });
      found.forEach(({ id }) => touchCase(id));
      return {
        template,
        casesAll,
        lookedAt,
        leftOut,
        partly,
        wholly: lookedAt - out - partly,
        protected: (await this.making.needing(viewer, wish)).length,
        obstacles: await this.obstacles(viewer, wish, template),
        ...(wish.identityDocuments && {
          printed: await this.named(viewer, await this.printed.of(viewer, wish.choice)),
        }),
        cases: await this.named(viewer, found),
        page,
        pages: Math.ceil(lookedAt / onPage),
      };
    });
  }

  private async obstacles(viewer: Viewer, { choice }: ExportWish, { code }: TemplateOffered): Promise<string[]> {
    return isSubmissionForm(code) ? (await this.submissions.missing(viewer, choice, code)).obstacles : [];
  }

  /** With the names that whoever asks is told. */
  async named<T extends { id: string }>(
    viewer: Viewer,
    cases: T[],
  ): Promise<(T & Pick<Profile, 'reference' | 'names'>)[]> {
    const ids = cases.map(({ id }) => id);
    const profiles = new Map((await this.defenders.getMany(viewer, ids)).map((one) => [one.id, one]));
    return cases.flatMap((one) => {
      const profile = profiles.get(one.id);
      return profile ? [{ ...one, reference: profile.reference, names: profile.names }] : [];
    });
  }
}
