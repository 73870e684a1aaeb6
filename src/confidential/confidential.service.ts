import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { DefenderRepository } from '../defenders/defender.repository';
import { Conflict, Invalid, NotFound } from '../lib/errors';
import { Database } from '../platform/database';
import type { ConfidentialRecord, Hit, OpenRecord, SealedRow } from './confidential-record';
import { ConfidentialRepository, mostRecords } from './confidential.repository';
import type { Content, ErasureReason } from './domain/kinds';
import { Seals } from './seals';

/** Records of a case that are kept sealed: who may be called, who somebody is, who told what, what to beware of. */
@Injectable()
export class ConfidentialService {
  constructor(
    private readonly database: Database,
    private readonly records: ConfidentialRepository,
    private readonly defenders: DefenderRepository,
    private readonly seals: Seals,
  ) {}

  /** All records of a case with the tombstones of erased ones, oldest first. @throws NotFound, Busy without the key */
  async list(viewer: Viewer, defenderId: string): Promise<ConfidentialRecord[]> {
    if (!(await this.defenders.exists(viewer, defenderId))) throw new NotFound('There is no such defender.');
    return (await this.records.ofDefender(viewer, defenderId)).map((row) => this.opened(row));
  }

  /** A record that was not erased. @throws NotFound, Busy without the key */
  async get(viewer: Viewer, id: string): Promise<ConfidentialRecord> {
    const record = this.opened(await this.row(viewer, id));
    return record.state === 'erased' ? missing() : record;
  }

  /** @throws NotFound, Conflict when the case has too many */
  record(viewer: Viewer, defenderId: string, given: Content): Promise<OpenRecord> {
    return this.database.transaction(viewer, async () => {
      if (!(await this.defenders.lock(viewer, defenderId))) throw new NotFound('There is no such defender.');
      if ((await this.records.count(viewer, defenderId)) >= mostRecords) {
        throw new Conflict(
          `A case has at most ${mostRecords} confidential records. Erase what is not needed any more.`,
        );
      }
      const id = randomUUID();
      const content = withCode(given);
      await this.records.insert(id, defenderId, content.kind, this.seals.close(id, defenderId, content));
      return this.written(viewer, id, content);
    });
  }

  /**
   * Replaces what a record says. What it said before is kept nowhere.
   * @throws NotFound, Conflict when somebody changed it since, Invalid when it is of another kind
   */
  correct(viewer: Viewer, id: string, version: number, given: Content): Promise<OpenRecord> {
    return this.database.transaction(viewer, async () => {
      const row = await this.row(viewer, id);
      if (row.erasedAt) missing();
      if (row.kind !== given.kind) {
        throw new Invalid([{ path: 'kind', message: `cannot be changed: this is a ${row.kind}. Record another one.` }]);
      }
      const content = withCode(given);
      const done = await this.records.update(id, version, this.seals.close(id, row.defenderId, content));
      if (!done) throw stale();
      return this.written(viewer, id, content);
    });
  }

  /**
   * Overwrites what a record says, at once and for good (GDPR 17): who, when and why stay.
   * @throws NotFound, Conflict when somebody changed it since
   */
  erase(viewer: Viewer, id: string, version: number, reason: ErasureReason): Promise<ConfidentialRecord> {
    return this.database.transaction(viewer, async () => {
      if ((await this.row(viewer, id)).erasedAt) missing();
      if (!(await this.records.erase(id, version, viewer.userId, reason))) throw stale();
      return this.opened(await this.row(viewer, id));
    });
  }

  /** Who has a document or a phone with this number, of the cases that the viewer may see. What is typed stays nowhere. */
  async search(viewer: Viewer, number: string): Promise<Hit[]> {
    const macs = this.seals.asked(number);
    if (macs.length === 0) {
      throw new Invalid([{ path: 'number', message: 'is too short to tell people apart. Write all of it.' }]);
    }
    const hits = await this.records.withLookup(viewer, macs);
    noteForTrail({ found: hits.length });
    return hits;
  }

  private async row(viewer: Viewer, id: string): Promise<SealedRow> {
    return (await this.records.find(viewer, id)) ?? missing();
  }

  private async written(viewer: Viewer, id: string, { fields }: Content): Promise<OpenRecord> {
    return { ...keptOf(await this.row(viewer, id)), state: 'open', fields };
  }

  private opened(row: SealedRow): ConfidentialRecord {
    const kept = keptOf(row);
    const { sealed, erasedAt, erasedBy, erasureReason } = row;
    if (sealed === null) {
      return { ...kept, state: 'erased', erasure: { at: erasedAt!, by: erasedBy!, reason: erasureReason! } };
    }
    const fields = this.seals.open({ ...row, sealed });
    return fields ? { ...kept, state: 'open', fields } : { ...kept, state: 'damaged' };
  }
}

const keptOf = ({ id, defenderId, kind, version, createdAt, updatedAt }: SealedRow) => ({
  id,
  defenderId,
  kind,
  version,
  createdAt,
  updatedAt,
});

function missing(): never {
  throw new NotFound('There is no such record.');
}

const stale = (): Conflict => new Conflict('Somebody changed this record since you opened it.', true);

// Without the letters and digits that are taken for each other (Crockford's Base32).
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code for a source that says nothing of who it is. */
export const newSourceCode = (): string =>
  `S-${Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('')}`;

/** A source has a code, given or made up, so that citations need not name it. */
const withCode = ({ kind, fields }: Content): Content =>
  kind === 'confidential_source'
    ? { kind, fields: { ...fields, code: fields.code ?? newSourceCode() } }
    : { kind, fields };
