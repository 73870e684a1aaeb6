import { Injectable } from '@nestjs/common';
import { factTold } from '../../access/told-facts';
import type { Viewer } from '../../access/viewer';
import { ofVisible } from '../../access/visibility';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import type { CleanPicture } from '../../platform/pictures';
import type { Portrait } from './portrait';

const columns = 'p.defender_id AS "defenderId", p.width, p.height, p.alt, p.credit, p.sensitivity, p.version';

type Words = Pick<Portrait, 'alt' | 'credit' | 'sensitivity'>;

/** Reads and writes photographs of defenders. */
@Injectable()
export class PortraitsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of these defenders, by their ids. */
  async of(viewer: Viewer, defenderIds: readonly string[]): Promise<Map<string, Portrait>> {
    const rows = await this.database.query<Portrait & { defenderId: string }>(
      `SELECT ${columns} FROM portrait p WHERE p.defender_id = ANY ($1::uuid[]) AND ${seen(viewer)}`,
      [defenderIds],
    );
    return new Map(rows.map(({ defenderId, ...portrait }) => [defenderId, portrait]));
  }

  /** The picture, as JPEG. */
  async picture(viewer: Viewer, defenderId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ picture: Buffer }>(
      `SELECT p.picture FROM portrait p WHERE p.defender_id = $1 AND ${seen(viewer)}`,
      [defenderId],
    );
    return row?.picture;
  }

  /** @returns false when there is one already */
  async add(defenderId: string, { bytes, width, height }: CleanPicture, words: Words): Promise<boolean> {
    const added = await this.database.query(
      `INSERT INTO portrait (defender_id, picture, width, height, alt, credit, sensitivity, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING version`,
      [defenderId, bytes, width, height, words.alt, words.credit, words.sensitivity, this.clock.now()],
    );
    return added.length > 0;
  }

  /** Writes the words, and the picture where there is another. @returns false when somebody changed it since */
  async change(
    viewer: Viewer,
    defenderId: string,
    version: number,
    picture: CleanPicture | undefined,
    { alt, credit, sensitivity }: Words,
  ): Promise<boolean> {
    const changed = await this.database.query(
      `UPDATE portrait p SET alt = $3, credit = $4, sensitivity = $5, updated_at = $6, version = version + 1,
              picture = coalesce($7, picture), width = coalesce($8, width), height = coalesce($9, height)
        WHERE p.defender_id = $1 AND p.version = $2 AND ${seen(viewer)} RETURNING version`,
      [
        defenderId,
        version,
        alt,
        credit,
        sensitivity,
        this.clock.now(),
        picture?.bytes ?? null,
        picture?.width ?? null,
        picture?.height ?? null,
      ],
    );
    return changed.length > 0;
  }

  async remove(viewer: Viewer, defenderId: string, version: number): Promise<boolean> {
    const removed = await this.database.query(
      `DELETE FROM portrait p WHERE p.defender_id = $1 AND p.version = $2 AND ${seen(viewer)} RETURNING version`,
      [defenderId, version],
    );
    return removed.length > 0;
  }
}

const seen = (viewer: Viewer): string =>
  `${ofVisible(viewer, 'p.defender_id')} AND ${factTold(viewer.facts, 'p.sensitivity')}`;
