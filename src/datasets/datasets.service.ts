import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import type { LanguageCode } from '../alerts/domain/wording/language';
import type { Day } from '../lib/calendar-date';
import { countryName } from '../lib/countries';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import type { Cell, TableFormat } from '../tabular/writing/table-to-write';
import { writeTable } from '../tabular/writing/write-table';
import { type CaseChoice, type ChosenCase, ChosenCases } from './chosen-cases';
import { caseValues, nameTold, type Values } from './domain/case-row';
import { columnsIn, type Dataset } from './domain/dictionary';
import { eventCells } from './domain/event-row';
import { datasetTitles } from './domain/titles';
import { ToldJointCases } from './told-joint-cases';

/** A data set that is asked for. */
export interface DatasetWish {
  what: Dataset;
  choice: CaseChoice;
  /** For whom it is: who is told what. */
  audience: Audience;
  /** The day for which status, days and terms are stated. What may be told is decided by today. */
  day: Day;
  language: LanguageCode;
  format: TableFormat;
  /** What the copy says of itself, and the reference that stands in each of its rows. */
  about: { reference: string; title?: string; lines: readonly (readonly [label: string, value: string])[] };
  /** Is told now and then how many of the cases are done. */
  progress?: (done: number) => void | Promise<void>;
}

/** What was written. */
export interface DatasetWritten {
  rows: number;
  /** The cases of which something was told, in their order. */
  caseIds: string[];
  /** Those who are told of beside them: the name of a joint case says who is in it. */
  namedIds: string[];
}

/** Cases whose joint cases are looked up together. */
const together = 250;

/** Writes cases and events as tables. */
@Injectable()
export class DatasetsService {
  constructor(
    private readonly chosen: ChosenCases,
    private readonly jointCases: ToldJointCases,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Writes the cases of a choice, or their events, as one audience is told them, and ends the stream. Inside the open
   * transaction, which must be allowed to last as long as the stream takes; what is in memory does not grow with the
   * rows. @throws what the choice throws, and the error of the stream
   */
  async write(viewer: Viewer, wish: DatasetWish, sink: Writable): Promise<DatasetWritten> {
    const { what, language, about, format } = wish;
    const caseIds: string[] = [];
    const named = new Set<string>();
    const title = datasetTitles[what][language];
    const { rows } = await writeTable(
      format,
      {
        columns: columnsIn(what, language),
        rows: what === 'cases' ? this.caseRows(viewer, wish, caseIds, named) : this.eventRows(viewer, wish, caseIds),
        about: { title: about.title ?? title, lines: about.lines },
        sheets: { rows: title, about: datasetTitles.about[language], continued: datasetTitles.continued[language] },
        rightToLeft: language === 'ar',
      },
      sink,
    );
    caseIds.forEach((id) => named.delete(id));
    return { rows, caseIds, namedIds: [...named] };
  }

  private async *caseRows(
    viewer: Viewer,
    wish: DatasetWish,
    caseIds: string[],
    named: Set<string>,
  ): AsyncGenerator<Cell[]> {
    const { audience, day, language, about } = wish;
    const columns = columnsIn('cases', language);
    const today = this.clock.today();
    const country = (code: string): string => countryName(code, language);
    for await (const cases of inBatches(this.told(viewer, wish, caseIds), together)) {
      const joint = await this.jointCases.of(viewer, cases, audience, today);
      for (const { defenderId, told } of cases) {
        const groups = joint.get(defenderId);
        for (const { otherIds } of groups ?? []) otherIds.forEach((id) => named.add(id));
        const values: Values = {
          ...caseValues(told!, day, country),
          joint_cases: groups?.map(({ name }) => name).join('\n'),
          link: audience === 'internal' ? this.linkTo(defenderId) : null,
          copy: about.reference,
        };
        yield columns.map(({ code }) => values[code] ?? null);
      }
    }
  }

  private async *eventRows(viewer: Viewer, wish: DatasetWish, caseIds: string[]): AsyncGenerator<Cell[]> {
    const { reference: copy } = wish.about;
    for await (const { told } of this.told(viewer, wish, caseIds)) {
      const { reference } = told!.profile;
      const name = nameTold(told!)?.text ?? null;
      for (const event of told!.events) {
        const cells: Cell[] = eventCells(event);
        cells.unshift(reference, name);
        cells.push(copy);
        yield cells;
      }
    }
  }

  /** Those of the cases that may be told; each is noted. */
  private async *told(viewer: Viewer, wish: DatasetWish, caseIds: string[]): AsyncGenerator<ChosenCase> {
    const { choice, audience, progress } = wish;
    let done = 0;
    for await (const one of this.chosen.read(viewer, choice, audience, this.clock.today())) {
      if (++done % together === 0) await progress?.(done);
      if (one.told === null) continue;
      caseIds.push(one.defenderId);
      yield one;
    }
    await progress?.(done);
  }

  private linkTo(defenderId: string): string | null {
    return this.config.origin ? `${this.config.origin}/defenders/${defenderId}` : null;
  }
}

/** The items in lists of at most so many. */
async function* inBatches<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
