import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { defenderInputOf } from '../defenders/defender-input';
import { DefendersService } from '../defenders/defenders.service';
import type { Profile } from '../defenders/profile';
import { RecordingsRepository, type Recording } from './recordings.repository';
import { TellingInput } from './telling.input';

/** What is decided about telling a case, and who recorded it last. */
export interface Decided {
  profile: Profile;
  recordings: Recording[];
}

/** What may be told to whom: consent, the stance towards publicity, the sensitivity of fields. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly defenders: DefendersService,
    private readonly recordings: RecordingsRepository,
  ) {}

  /** @throws NotFound */
  async show(viewer: Viewer, id: string): Promise<Decided> {
    const profile = await this.defenders.get(viewer, id);
    return { profile, recordings: await this.recordings.of(id) };
  }

  /** Replaces what is decided; the rest of the case stays. @throws NotFound, Conflict when somebody changed it since */
  async decide(viewer: Viewer, id: string, version: number, input: TellingInput): Promise<Profile> {
    const profile = await this.defenders.get(viewer, id);
    const { consent, stance, sensitivity } = input;
    return this.defenders.correct(viewer, id, version, {
      ...defenderInputOf(profile),
      consent,
      ...(stance && { stance }),
      ...(sensitivity && { sensitivity }),
    });
  }
}
