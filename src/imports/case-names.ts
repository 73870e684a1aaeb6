import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { Name } from '../defenders/domain/names';
import { DefendersService } from '../defenders/defenders.service';

/** How pages of imports name cases. */
@Injectable()
export class CaseNames {
  constructor(private readonly defenders: DefendersService) {}

  /** Those of the ids that are there for the viewer. */
  async of(
    viewer: Viewer,
    ids: readonly (string | null)[],
  ): Promise<Map<string, { reference: string; names: Name[] }>> {
    const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
    if (wanted.length === 0) return new Map();
    const profiles = await this.defenders.getMany(viewer, wanted);
    return new Map(profiles.map(({ id, reference, names }) => [id, { reference, names }]));
  }
}
