import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { PortraitsService } from '../cards/portraits/portraits.service';
import { DefendersService } from '../defenders/defenders.service';

/** A document with more photographs takes too much memory, and too long to send. */
const mostPhotographs = 100;

/** The photographs that an audience may be shown. */
@Injectable()
export class ToldPhotographs {
  constructor(
    private readonly portraits: PortraitsService,
    private readonly defenders: DefendersService,
  ) {}

  /** By the id of the case; none at all where there are too many cases, so that nobody wonders about one. */
  async of(viewer: Viewer, ids: string[], audience: Audience): Promise<Map<string, Buffer>> {
    const photos = new Map<string, Buffer>();
    if (ids.length === 0 || ids.length > mostPhotographs) return photos;
    const portraits = await this.portraits.ofMany(viewer, ids);
    for (const profile of await this.defenders.getMany(viewer, [...portraits.keys()])) {
      const portrait = portraits.get(profile.id)!;
      if (!this.portraits.telling(profile, portrait, audience).told) continue;
      photos.set(profile.id, await this.portraits.picture(viewer, profile.id));
    }
    return photos;
  }
}
