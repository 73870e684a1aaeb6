import { Injectable } from '@nestjs/common';
import { parsePartialDate } from '../lib/partial-date';
import { rowChanges } from '../lib/row-changes';
import { Database } from '../platform/database';
import { GroupMember } from './group-member.entity';
import { MemberInput } from './group.dto';

/** Writes the members of a group, row by row, so that the history shows what changed and no more. */
@Injectable()
export class MemberRows {
  constructor(private readonly database: Database) {}

  /** `ids`: the id of each defender by reference. */
  async write(groupId: string, inputs: MemberInput[], ids: Map<string, string>): Promise<void> {
    const members = this.database.repository(GroupMember);
    const rows = await members.find({ where: { groupId }, order: { position: 'ASC' } });
    const wanted = inputs.map((input) => memberColumns(input, ids));
    const { keep, add, remove } = rowChanges(rows, wanted, saysSame);
    if (remove.length > 0) await members.delete(remove.map((row) => row.id));
    for (const { row, wanted: columns, position } of keep) {
      if (!saysSame(row, columns) || row.position !== position) await members.update(row.id, { ...columns, position });
    }
    if (add.length > 0) {
      await members.insert(add.map(({ wanted: columns, position }) => ({ groupId, position, ...columns })));
    }
  }
}

type Columns = ReturnType<typeof memberColumns>;

function memberColumns({ defender, from, to }: MemberInput, ids: Map<string, string>) {
  return {
    defenderId: ids.get(defender)!,
    fromDate: from ?? null,
    toDate: to ?? null,
    fromDay: from === undefined ? null : parsePartialDate(from).earliest,
    toDay: to === undefined ? null : parsePartialDate(to).latest,
  };
}

const saysSame = (row: GroupMember, columns: Columns): boolean =>
  row.defenderId === columns.defenderId && row.fromDate === columns.fromDate && row.toDate === columns.toDate;
