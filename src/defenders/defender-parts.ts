import { Injectable } from '@nestjs/common';
import { rowChanges } from '../lib/row-changes';
import { Database } from '../platform/database';
import { Consent } from './consent.entity';
import { DefenderName } from './defender-name.entity';
import { DefenderInput, NameInput } from './defender.dto';
import type { ConsentScope, ConsentValue } from './domain/consent';

/** Writes what hangs on a defender, row by row, so that the history shows what changed and no more. */
@Injectable()
export class DefenderParts {
  constructor(private readonly database: Database) {}

  async write(defenderId: string, input: DefenderInput): Promise<void> {
    await this.writeNames(defenderId, input.names);
    await this.writeConsent(defenderId, { ...input.consent });
  }

  private async writeNames(defenderId: string, wanted: NameInput[]): Promise<void> {
    const names = this.database.repository(DefenderName);
    const rows = await names.find({ where: { defenderId }, order: { position: 'ASC' } });
    const { keep, add, remove } = rowChanges(rows, wanted, sameName);
    if (remove.length > 0) await names.delete(remove.map((row) => row.id));
    for (const { row, wanted: name, position } of keep) {
      if (!sameName(row, name) || row.position !== position)
        await names.update(row.id, { ...nameColumns(name), position });
    }
    if (add.length > 0) {
      await names.insert(add.map(({ wanted: name, position }) => ({ defenderId, position, ...nameColumns(name) })));
    }
  }

  private async writeConsent(defenderId: string, wanted: Partial<Record<ConsentScope, ConsentValue>>): Promise<void> {
    const answers = this.database.repository(Consent);
    const rows = await answers.findBy({ defenderId });
    for (const row of rows) {
      const value = wanted[row.scope];
      if (value === undefined) await answers.delete({ defenderId, scope: row.scope });
      else if (value !== row.value) await answers.update({ defenderId, scope: row.scope }, { value });
    }
    const known = new Set(rows.map((row) => row.scope));
    const added = (Object.entries(wanted) as [ConsentScope, ConsentValue | undefined][]).flatMap(([scope, value]) =>
      value === undefined || known.has(scope) ? [] : [{ defenderId, scope, value }],
    );
    if (added.length > 0) await answers.insert(added);
  }
}

const nameColumns = ({ text, lang, kind }: NameInput) => ({ text, lang: lang ?? null, kind: kind ?? null });

const sameName = (row: DefenderName, name: NameInput): boolean =>
  row.text === name.text && row.lang === (name.lang ?? null) && row.kind === (name.kind ?? null);
