import { Injectable } from '@nestjs/common';
import { type Viewer, viewerMay } from '../access/viewer';
import { nameOf } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';
import { changesSince } from '../history/changes-since';
import { HistoryService } from '../history/history.service';
import { type FormValues, openedOn } from '../web/form-values';
import type { Refusal } from '../web/submit';
import { ConfidentialService } from './confidential.service';
import type { Owner, RecordShown } from './views/record-shown';
import type { RecordsPageProps } from './views/records-page';
import type { Found } from './views/search-page';

/** How many changes of a case are looked through for those of a record. */
const changesLooked = 50;

/** Puts together what the pages of confidential records show. */
@Injectable()
export class CaseRecords {
  constructor(
    private readonly records: ConfidentialService,
    private readonly defenders: DefendersService,
    private readonly history: HistoryService,
  ) {}

  /** @throws NotFound, Busy without the key */
  async list(viewer: Viewer, defenderId: string): Promise<RecordsPageProps> {
    const defender = await this.owner(viewer, defenderId);
    const records = await this.records.list(viewer, defenderId);
    return { defender, records, writes: viewerMay(viewer, 'confidential.write') };
  }

  /** @throws NotFound */
  async owner(viewer: Viewer, defenderId: string): Promise<Owner> {
    return { id: defenderId, name: nameOf(await this.defenders.get(viewer, defenderId)) };
  }

  /** A record with what a form needs to stand on it; after a stale edit, who changed it. @throws NotFound */
  async one(viewer: Viewer, id: string, values: FormValues = {}, refusal?: Refusal) {
    const found = await this.records.get(viewer, id);
    const record: RecordShown = found;
    const changes = refusal?.stale
      ? (await this.history.of(viewer, found.defenderId, { limit: changesLooked })).items
      : undefined;
    return {
      record,
      defender: await this.owner(viewer, found.defenderId),
      standsOn: refusal && !refusal.stale ? {} : openedOn(found),
      stale: changes && changesSince(changes, values.since, id),
    };
  }

  /** Whose records have a number. @throws Invalid when it is too short */
  async found(viewer: Viewer, number: string): Promise<Found[]> {
    const hits = await this.records.search(viewer, number);
    const owners = await this.defenders.getMany(viewer, [...new Set(hits.map((hit) => hit.defenderId))]);
    const names = new Map(owners.map((profile) => [profile.id, nameOf(profile)]));
    return hits.map(({ id, defenderId, kind }) => ({
      id,
      kind,
      defender: { id: defenderId, name: names.get(defenderId)! },
    }));
  }
}
