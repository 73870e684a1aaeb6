import { Injectable } from '@nestjs/common';
import { rowChanges } from '../lib/row-changes';
import { Database } from '../platform/database';
import { answerColumns, answerOf } from './consent-rows';
import { Consent } from './consent.entity';
import { DefenderName } from './defender-name.entity';
import { NameInput } from './defender.dto';
import type { Answers, ConsentAnswer, ConsentScope } from './domain/consent';

/** Writes what hangs on a defender, row by row, so that the history shows what changed and no more. */
@Injectable()
export class DefenderParts {
  constructor(private readonly database: Database) {}

  async write(defenderId: string, { names, answers }: { names: NameInput[]; answers: Answers }): Promise<void> {
    await this.writeNames(defenderId, names);
    await this.writeConsent(defenderId, answers);
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

  /** Answers that are not among those that are wanted are not known any more. */
  async writeConsent(defenderId: string, wanted: Answers): Promise<void> {
    const answers = this.database.repository(Consent);
    const rows = await answers.findBy({ defenderId });
    for (const row of rows) {
      const answer = wanted[row.scope];
      if (answer === undefined) await answers.delete({ defenderId, scope: row.scope });
      else if (!sameAnswer(answerOf(row), answer))
        await answers.update({ defenderId, scope: row.scope }, answerColumns(answer));
    }
    const known = new Set(rows.map((row) => row.scope));
    const added = (Object.entries(wanted) as [ConsentScope, ConsentAnswer][]).flatMap(([scope, answer]) =>
      known.has(scope) ? [] : [{ defenderId, scope, ...answerColumns(answer) }],
    );
    if (added.length > 0) await answers.insert(added);
  }
}

const nameColumns = ({ text, lang, kind, sensitivity }: NameInput) => ({
  text,
  lang: lang ?? null,
  kind: kind ?? null,
  sensitivity: sensitivity ?? null,
});

const sameName = (row: DefenderName, name: NameInput): boolean =>
  Object.entries(nameColumns(name)).every(([column, value]) => row[column as keyof DefenderName] === value);

const sameAnswer = (a: ConsentAnswer, b: ConsentAnswer): boolean =>
  (Object.keys(a) as (keyof ConsentAnswer)[]).every((part) => a[part] === b[part]);
