import { Injectable } from '@nestjs/common';
import { type Level, levelNumber } from '../access/domain/levels';
import { sealedTo } from '../access/domain/roles';
import { type Viewer, viewerMay } from '../access/viewer';
import { visibleTo } from '../access/visibility';
import { Conflict, Forbidden } from '../lib/errors';
import { Database } from '../platform/database';

const SEALED = levelNumber('sealed');

/** From which level to which a case goes; null: none is stated. */
export interface LevelStep {
  from: Level | null;
  to: Level | null;
}

/**
 * What it takes to say how widely a case may be known. Whoever makes a case narrower than her own clearance keeps it: it
 * is opened to her by name, for as long as she saw it before. A case that is sealed is opened to no team any longer; the
 * database sees to that (migration 0013).
 */
@Injectable()
export class LevelChange {
  constructor(private readonly database: Database) {}

  /**
   * Call it before the case is written: the database would refuse what the writer could not see afterwards. Gives from
   * which level to which an existing case goes, for the trail; undefined where it stays.
   * @throws Forbidden, Conflict when nobody would see the case for good
   */
  async prepare(viewer: Viewer, defenderId: string, level: Level | null): Promise<LevelStep | undefined> {
    // Locked, so that nobody ends an opening meanwhile on which the answer rests.
    const [before] = await this.database.query<{ level: number; confidentiality: Level | null }>(
      `SELECT level, confidentiality FROM defender WHERE id = $1 AND ${visibleTo(viewer, 'defender')} FOR NO KEY UPDATE`,
      [defenderId],
    );
    const wanted = levelNumber(level);
    if (before && before.level === wanted) return undefined;
    if (before && !viewerMay(viewer, 'case.restrict')) {
      throw new Forbidden('How widely a case may be known is not yours to say. Leave the confidentiality as it is.');
    }
    const step = before && { from: before.confidentiality, to: level };
    const narrower = wanted > (before?.level ?? -1);
    if (viewer.accountId === null || !narrower || wanted <= viewer.clearance) return step;
    const ends = before && before.level > viewer.clearance ? await this.ownEnd(viewer, defenderId) : null;
    await this.keep(viewer, defenderId, ends);
    if (before && wanted === SEALED && !(await this.lasts(defenderId))) {
      throw new Conflict(
        'You see this case for a time only, and when that is over nobody would see it. Open it first to somebody by name, without an end.',
      );
    }
    return step;
  }

  /** Until when the viewer sees a case that she does not see by her role; null: there is no end. */
  private async ownEnd({ accountId, teams }: Viewer, defenderId: string): Promise<Date | null> {
    const [own] = await this.database.query<{ ends: Date | null }>(
      `SELECT nullif(max(coalesce(ends_at, 'infinity')), 'infinity') AS ends FROM case_opening
        WHERE defender_id = $1 AND (ends_at IS NULL OR ends_at > now())
          AND (account_id = $2 OR team_id = ANY ($3::uuid[]))`,
      [defenderId, accountId, teams],
    );
    return own!.ends;
  }

  private async keep({ accountId, userId }: Viewer, defenderId: string, ends: Date | null): Promise<void> {
    const values = [defenderId, accountId, userId, ends];
    await this.database.query(
      `UPDATE case_opening SET ends_at = $4, opened_by = $3, opened_at = now(), reason = '${REASON}'
        WHERE defender_id = $1 AND account_id = $2 AND ends_at < coalesce($4::timestamptz, 'infinity')`,
      values,
    );
    await this.database.query(
      // ON CONFLICT would need to see the row, and there may be no case yet to see it by.
      `INSERT INTO case_opening (defender_id, account_id, opened_by, reason, ends_at)
       SELECT $1, $2, $3, '${REASON}', $4
        WHERE NOT EXISTS (SELECT FROM case_opening o WHERE o.defender_id = $1 AND o.account_id = $2)`,
      values,
    );
  }

  /** Is the case opened by name, without an end, to somebody who can come in and may see what is sealed? */
  private async lasts(defenderId: string): Promise<boolean> {
    const found = await this.database.query(
      `SELECT FROM case_opening o JOIN account a ON a.id = o.account_id
        WHERE o.defender_id = $1 AND o.ends_at IS NULL AND a.status = 'active' AND a.role = ANY ($2::text[]) LIMIT 1`,
      [defenderId, sealedTo],
    );
    return found.length > 0;
  }
}

const REASON = 'made the case narrower';
