import { Injectable } from '@nestjs/common';
import { type Viewer, viewerMay } from '../access/viewer';
import type { CaseChoice } from '../datasets/chosen-cases';
import type { WithheldFromAudience } from '../disclosure/domain/withheld';
import type { Day } from '../lib/calendar-date';
import { Invalid } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { Report, ReportCopy } from '../reports/domain/report';
import { sealReport } from '../reports/domain/seal-report';
import { ReportsService } from '../reports/reports.service';
import { type ChosenPerson, ChosenPersons } from './chosen-persons';
import { coverNote } from './cover-note';
import { compose } from './drafting/compose';
import type { SubmissionForm, SubmissionLanguage, Submitter } from './drafting/submission';
import { submissionWords } from './drafting/words/words';
import { obstaclesTo } from './obstacles';
import { unknownItems } from './unknown-items';

/** For whom a draft is made: for the UN, or as a working copy for the organisation alone. */
export type DraftAudience = 'un_confidential' | 'internal';

/** Which draft is asked for. */
export interface SubmissionOrder {
  choice: CaseChoice;
  form: SubmissionForm;
  language: SubmissionLanguage;
  /** The day to which durations are counted. */
  day: Day;
  copy: Pick<ReportCopy, 'reference' | 'madeAt'>;
  /** Left out: for the UN. A working copy holds also persons who were not asked for consent yet, and is never final. */
  audience?: DraftAudience;
  /** Are identity documents and the usual residence printed, of those who agreed to a confidential submission? Left out: no. */
  identityDocuments?: boolean;
}

/** A draft, and what stands between it and a submission. */
export interface ComposedSubmission {
  report: Report<DraftAudience>;
  /** May it be sent as it is, once the author has completed what is marked? */
  final: boolean;
  /** Why not: for those who draft, and in no file. */
  obstacles: string[];
  /** What to look at before sending: for those who draft, and in no file. */
  cover: string[];
  /** The cases that are in it. */
  caseIds: string[];
  withheld: { defenderId: string; withheld: WithheldFromAudience }[];
}

/** What a submission about some cases would lack. */
export interface SubmissionGaps {
  form: SubmissionForm;
  obstacles: string[];
  cover: string[];
  /** What the form asks of each person, and nobody has recorded or the UN may not be told. */
  unknown: { who: string; items: string[] }[];
}

/** Drafts of submissions to bodies of the UN, filled from the cases. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly persons: ChosenPersons,
    private readonly reports: ReportsService,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * The draft, of one moment. Who may be told what is decided as of today.
   * @throws NotFound for a joint case that is not there; Invalid for a day to come, for too many persons, and where
   * nobody of the choice may be told of to the UN
   */
  compose(viewer: Viewer, order: SubmissionOrder): Promise<ComposedSubmission> {
    const { form, language, day, audience = 'un_confidential' } = order;
    if (day > this.clock.today()) {
      throw new Invalid([{ path: 'day', message: 'is still to come. Choose today or an earlier day.' }]);
    }
    return this.database.transaction(viewer, async () => {
      const chosen = await this.chosen(viewer, order);
      const inDraft = chosen.filter(({ person }) => person !== null);
      const organisation = await this.reports.speaker();
      const obstacles = obstaclesTo(chosen, organisation.name, day);
      if (inDraft.length === 0) throw new Invalid([{ path: 'cases', message: nobody }]);
      const final = audience === 'un_confidential' && obstacles.length === 0;
      const submitter = await this.submitter();
      const persons = inDraft.map(({ person }) => person!);
      const words = submissionWords[language];
      const draft = audience === 'internal' ? words.workingCopy : words.draft;
      const report = sealReport<DraftAudience>({
        ...compose({ form, language, day, persons, submitter }),
        ...{ language, audience, asOf: day, layout: 'questionnaire', organisation },
        ...(final ? {} : { draft }),
        copy: { ...order.copy, fingerprint: '' },
      });
      const cover = this.cover(viewer, order, chosen, submitter);
      const withheld = chosen.map(({ defenderId, withheld: of }) => ({ defenderId, withheld: of }));
      return { report, final, obstacles, cover, caseIds: inDraft.map(({ defenderId }) => defenderId), withheld };
    });
  }

  /** What a submission would lack, without making one. @throws NotFound, Invalid when too many are chosen */
  missing(viewer: Viewer, choice: CaseChoice, form: SubmissionForm): Promise<SubmissionGaps> {
    return this.database.transaction(viewer, async () => {
      const day = this.clock.today();
      const chosen = await this.chosen(viewer, { choice, day, audience: 'internal' });
      const submitter = await this.submitter();
      return {
        form,
        obstacles: obstaclesTo(chosen, submitter.name, day),
        cover: this.cover(viewer, { form, day }, chosen, submitter),
        unknown: chosen.flatMap(({ name: who, person }) =>
          person ? [{ who, items: unknownItems({ form, day, person, submitter }) }] : [],
        ),
      };
    });
  }

  private chosen(
    viewer: Viewer,
    {
      choice,
      day,
      audience,
      identityDocuments,
    }: Pick<SubmissionOrder, 'choice' | 'day' | 'audience' | 'identityDocuments'>,
  ): Promise<ChosenPerson[]> {
    const working = audience === 'internal';
    return this.persons.read(viewer, { choice, day, working, documents: identityDocuments ?? false });
  }

  private cover(
    viewer: Viewer,
    { form, day, identityDocuments }: Pick<SubmissionOrder, 'form' | 'day' | 'identityDocuments'>,
    chosen: readonly ChosenPerson[],
    submitter: Submitter,
  ): string[] {
    const may = viewerMay(viewer, 'confidential.read');
    return coverNote(form, chosen, day, { asked: identityDocuments ?? false, may }, submitter);
  }

  private async submitter(): Promise<Submitter> {
    const { name, website, address, email, phone } = await this.organisation.current();
    return { name, website, address, email, phone };
  }
}

const nobody =
  'have nobody of whom the UN may be told. “UN drafts” on the page of each case says what is missing; a working copy for colleagues can be made before consent is there.';
