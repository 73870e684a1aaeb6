import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { LanguageCode } from '../alerts/domain/wording/language';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database';
import type { TemplateKey } from './domain/parts';

/** One version of a template, as it was saved. */
export interface TemplateVersion extends TemplateKey {
  version: number;
  /** Null: from then on that of Vigil. */
  text: string | null;
  /** Null: the account is gone, or it was no account. */
  editedBy: string | null;
  editedAt: Date;
}

const columns = `t.language, t.rule, t.part, t.version, t.text, a.name AS "editedBy", t.edited_at AS "editedAt"`;

/** Keeps the templates of the organisation: versions are added, none is changed or taken away. */
@Injectable()
export class TemplatesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest version of each template of a language. */
  current(language: LanguageCode): Promise<TemplateVersion[]> {
    return this.database.query<TemplateVersion>(
      `SELECT DISTINCT ON (t.rule, t.part) ${columns}
         FROM draft_template t LEFT JOIN account a ON a.id = t.edited_by
        WHERE t.language = $1 ORDER BY t.rule, t.part, t.version DESC`,
      [language],
    );
  }

  /** All versions of one template, the newest first. */
  history({ language, rule, part }: TemplateKey): Promise<TemplateVersion[]> {
    return this.database.query<TemplateVersion>(
      `SELECT ${columns} FROM draft_template t LEFT JOIN account a ON a.id = t.edited_by
        WHERE t.language = $1 AND t.rule = $2 AND t.part = $3 ORDER BY t.version DESC`,
      [language, rule, part],
    );
  }

  /** Adds a version; false when there is one with its number already. */
  async add(viewer: Viewer, { language, rule, part }: TemplateKey, version: number, text: string | null) {
    const rows = await this.database.query(
      `INSERT INTO draft_template (language, rule, part, version, text, edited_by, edited_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
      [language, rule, part, version, text, viewer.accountId, this.clock.now()],
    );
    return rows.length > 0;
  }
}
