import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { page } from '../web/page';
import { pagesAround, placeOf } from '../web/pagination';
import type { Batch } from './batch';
import { CaseNames } from './case-names';
import { EarlierImports } from './earlier-imports';
import { type Verdict, verdicts } from './domain/verdict-model';
import { ImportsService } from './imports.service';
import { mappingValues } from './mapping-form';
import { ProfilesService } from './profiles.service';
import { ResultsRepository } from './results.repository';
import { RowsAsSeen } from './rows-as-seen.service';
import { type RowFilter, RowsRepository } from './rows.repository';
import { MappingPage, type MappingPageProps } from './views/mapping-page';
import { PreviewPage, type ShownFilter } from './views/preview-page';
import { ProgressPage } from './views/progress-page';
import { ResultPage } from './views/result-page';

const perPage = 50;

/** What is said above a page. */
export interface Said {
  notice?: string;
  problem?: string;
  /** Does the page look again by itself, while the work goes on? */
  looks?: boolean;
}

/** Does somebody work on it, so that its page is another in a moment? */
export const isUnderWay = (state: Batch['state']): boolean => ['reading', 'running', 'undoing'].includes(state);

/** The page of an import, by the state in which it is. */
@Injectable()
export class ShownImports {
  constructor(
    private readonly imports: ImportsService,
    private readonly rows: RowsRepository,
    private readonly asSeen: RowsAsSeen,
    private readonly results: ResultsRepository,
    private readonly names: CaseNames,
    private readonly profiles: ProfilesService,
    private readonly earlier: EarlierImports,
  ) {}

  async show(viewer: Viewer, batch: Batch, query: Record<string, unknown> = {}, said: Said = {}): Promise<string> {
    switch (batch.state) {
      case 'mapping':
        return this.mapping(viewer, batch);
      case 'reading':
      case 'running':
        return page(ProgressPage, {
          batch,
          done: await this.rows.before(batch.id, batch.done),
          all: batch.rowCount,
          looks: said.looks,
        });
      case 'undoing': {
        const { created = 0, updated = 0 } = await this.results.counts(batch.id);
        return page(ProgressPage, { batch, done: batch.done, all: created + updated, looks: said.looks });
      }
      case 'ready':
        return this.preview(viewer, batch, query, said);
      default:
        return this.result(viewer, batch, query, said);
    }
  }

  async mapping(viewer: Viewer, batch: Batch, form?: Pick<MappingPageProps, 'form'>): Promise<string> {
    const { mapping, profile, isGuess } = await this.imports.mappingFor(batch);
    const profiles = await this.profiles.list();
    const shown = form?.form ?? { values: mappingValues(mapping), problems: [] };
    return page(MappingPage, {
      batch,
      form: shown,
      mapping,
      isGuess,
      profile,
      profiles,
      earlier: await this.earlier.of(viewer, batch),
    });
  }

  private async preview(viewer: Viewer, batch: Batch, query: Record<string, unknown>, said: Said): Promise<string> {
    const place = placeOf(query);
    const filter = filterOf(query.show);
    const found = await this.rows.leading(batch.id, rowsOf(filter), numberOf(place.after), perPage + 1);
    const { rows } = await this.asSeen.of(viewer, found.slice(0, perPage));
    const next = found.length > perPage ? String(rows.at(-1)!.number) : undefined;
    return page(PreviewPage, {
      batch,
      rows,
      filter,
      earlier: await this.earlier.of(viewer, batch),
      answered: await this.rows.answered(batch.id),
      unknownReferences: await this.rows.unknownReferences(batch.id),
      pages: pagesAround(`/imports/${batch.id}`, { show: filter }, place, next),
      ...said,
    });
  }

  private async result(viewer: Viewer, batch: Batch, query: Record<string, unknown>, said: Said): Promise<string> {
    const place = placeOf(query);
    const found = await this.results.list(batch.id, undefined, numberOf(place.after), perPage + 1);
    const results = found.slice(0, perPage);
    const chunks = await this.results.chunks(batch.id);
    const kind = batch.forced ? 'force' : 'undo';
    const left = chunks.filter((one) => one.kind === kind).flatMap(({ leftOver }) => leftOver);
    const { rows: open } = await this.asSeen.of(viewer, await this.rows.toDo(batch.id, -1, perPage));
    const named = await this.names.of(
      viewer,
      [...results, ...left].map((one) => one.defenderId),
    );
    const withCase = <T extends { defenderId: string | null }>(one: T) => ({
      ...one,
      case: named.get(one.defenderId ?? ''),
    });
    return page(ResultPage, {
      batch,
      counts: await this.results.counts(batch.id),
      results: results.map(withCase),
      pages: pagesAround(
        `/imports/${batch.id}`,
        {},
        place,
        found.length > perPage ? String(results.at(-1)!.number) : undefined,
      ),
      open,
      openCount: await this.rows.openCount(batch.id),
      left: left.map(withCase),
      ...said,
    });
  }
}

const numberOf = (cursor: string | undefined): number => (/^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : -1);

const filterOf = (show: unknown): ShownFilter =>
  show === 'findings' || (verdicts as readonly unknown[]).includes(show) ? (show as ShownFilter) : undefined;

const rowsOf = (filter: ShownFilter): RowFilter =>
  filter === 'findings' ? { hasFindings: true } : filter ? { verdict: filter satisfies Verdict } : {};
