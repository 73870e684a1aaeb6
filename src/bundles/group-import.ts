import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { GroupInput } from '../groups/group.dto';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import { writeList } from './case-import';
import { groupRow, memberRow, says } from './case-rows';
import { type ImportReport } from './import-report';
import { RowBatch } from './row-batch';
import { StoredCases, type StoredGroup } from './stored-cases';

/** Brings joint cases to what a bundle states of them. */
@Injectable()
export class GroupImport {
  constructor(
    private readonly database: Database,
    private readonly stored: StoredCases,
    private readonly clock: Clock,
  ) {}

  /** `ids` holds every member, by reference. Writes nothing in a dry run. */
  async bring(groups: GroupInput[], ids: Map<string, string>, report: ImportReport): Promise<void> {
    const references = groups.map((g) => g.reference);
    const before = await this.stored.groups(references, { lock: !report.dry_run });
    const batch = new RowBatch();
    for (const group of groups) report.groups[write(batch, before.get(group.reference), group, ids)]++;
    if (!report.dry_run) await batch.write(this.database, this.clock.now());
  }
}

function write(batch: RowBatch, old: StoredGroup | undefined, group: GroupInput, ids: Map<string, string>) {
  const id = old ? (old.row.id as string) : randomUUID();
  const row = groupRow(group);
  const members = group.members.map((m) => memberRow(m, ids.get(m.defender)!));
  const changed = writeList(batch, 'group_member', old?.members ?? [], members, { group_id: id });
  if (!old) {
    batch.insert('case_group', { id, ...row });
    return 'created';
  }
  if (!changed && says(old.row, row)) return 'unchanged';
  batch.update('case_group', { id, ...row });
  return 'corrected';
}
