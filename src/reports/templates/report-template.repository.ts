import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { ReportTemplate } from '../domain/report-template';

/** One version of a template, as it was kept. */
export interface TemplateVersion {
  id: string;
  version: number;
  name: string;
  content: ReportTemplate;
  deleted: boolean;
  /** Null: the account is gone, or it was no account. */
  editedBy: string | null;
  editedAt: Date;
}

const columns = `t.id, t.version, t.name, t.content, t.deleted, a.name AS "editedBy", t.edited_at AS "editedAt"`;
const newest = `SELECT DISTINCT ON (t.id) ${columns}
                  FROM report_template t LEFT JOIN account a ON a.id = t.edited_by`;

/** Keeps the templates of the organisation: versions are added, none is changed or taken away. They hang on no case. */
@Injectable()
export class ReportTemplateRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest version of each template, those that were deleted too, by name. */
  async current(): Promise<TemplateVersion[]> {
    return this.database.query<TemplateVersion>(
      `SELECT * FROM (${newest} ORDER BY t.id, t.version DESC) AS one ORDER BY lower(name), id`,
    );
  }

  /** All versions of one, the newest first. */
  history(id: string): Promise<TemplateVersion[]> {
    return this.database.query<TemplateVersion>(
      `SELECT ${columns} FROM report_template t LEFT JOIN account a ON a.id = t.edited_by
        WHERE t.id = $1 ORDER BY t.version DESC`,
      [id],
    );
  }

  /** Lets nobody else add or change templates until the transaction ends: names stay different. */
  async hold(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('report_template'))`);
  }

  async add(viewer: Viewer, { id, version, name, content, deleted }: Omit<TemplateVersion, 'editedBy' | 'editedAt'>) {
    await this.database.query(
      `INSERT INTO report_template (id, version, name, content, deleted, edited_by, edited_at)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
      [id, version, name, JSON.stringify(content), deleted, viewer.accountId, this.clock.now()],
    );
  }
}
