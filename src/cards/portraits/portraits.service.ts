import { Injectable } from '@nestjs/common';
import { type Audience, wordKept } from '../../access/domain/audience';
import { noteForTrail } from '../../access/scope';
import type { Viewer } from '../../access/viewer';
import { mayBeTold, type Telling } from '../../defenders/domain/may-be-told';
import { caseOf, type ProfileToTell } from '../../defenders/domain/profile-facts';
import { DefendersService } from '../../defenders/defenders.service';
import { Conflict, Invalid, NotFound } from '../../lib/errors';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { cleanPicture } from '../../platform/pictures';
import { refuseOpening } from '../../timeline/refuse-opening';
import type { Portrait, PortraitWords } from './portrait';
import { PortraitsRepository } from './portraits.repository';

/** What is kept of a photograph: enough for a card, and small enough for the database. */
const rule = { path: 'picture', side: 1200, most: 2_097_152, as: 'jpeg' } as const;

/** Photographs of defenders: who keeps them, who sees them, and whether everybody may. */
@Injectable()
export class PortraitsService {
  constructor(
    private readonly database: Database,
    private readonly portraits: PortraitsRepository,
    private readonly defenders: DefendersService,
    private readonly clock: Clock,
  ) {}

  /** The photograph that the viewer is told of; undefined when there is none for her. @throws NotFound for the case */
  async find(viewer: Viewer, defenderId: string): Promise<Portrait | undefined> {
    await this.defenders.get(viewer, defenderId);
    return (await this.portraits.of(viewer, [defenderId])).get(defenderId);
  }

  /** The same for several. Those without, and those whom the viewer does not see, are not there. */
  ofMany(viewer: Viewer, defenderIds: readonly string[]): Promise<Map<string, Portrait>> {
    return this.portraits.of(viewer, defenderIds);
  }

  /** The picture, as JPEG. @throws NotFound */
  async picture(viewer: Viewer, defenderId: string): Promise<Buffer> {
    await this.defenders.get(viewer, defenderId);
    const picture = await this.portraits.picture(viewer, defenderId);
    if (!picture) throw new NotFound('There is no photograph.');
    return picture;
  }

  /**
   * Takes a photograph, or writes other words beside the one that is there. Of the file nothing is kept but the picture.
   * @param version of the one that is there; 0 when there is none
   * @throws NotFound, Invalid, Conflict when somebody changed it since
   */
  async save(
    viewer: Viewer,
    defenderId: string,
    version: number,
    file: Buffer | undefined,
    words: PortraitWords,
  ): Promise<void> {
    const picture = file && (await cleanPicture(file, rule));
    await this.database.transaction(viewer, async () => {
      const before = await this.find(viewer, defenderId);
      refuseOpening(viewer, before?.sensitivity ?? null, words.sensitivity, 'sensitivity');
      if (!before && !picture) throw new Invalid([{ path: 'picture', message: 'Choose a file first.' }]);
      const sensitivity = words.sensitivity === undefined ? (before?.sensitivity ?? null) : wordKept(words.sensitivity);
      const kept = { alt: words.alt, credit: words.credit ?? null, sensitivity };
      noteForTrail({ bytes: picture?.bytes.length ?? 0 });
      const done = before
        ? await this.portraits.change(viewer, defenderId, version, picture, kept)
        : version === 0 && (await this.portraits.add(defenderId, picture!, kept));
      if (!done) throw stale();
    });
  }

  /** @throws NotFound, Conflict when somebody changed it since */
  remove(viewer: Viewer, defenderId: string, version: number): Promise<void> {
    return this.database.transaction(viewer, async () => {
      if (!(await this.find(viewer, defenderId))) throw new NotFound('There is no photograph.');
      if (!(await this.portraits.remove(viewer, defenderId, version))) throw stale();
    });
  }

  /**
   * May the audience be shown the photograph of this case today? In public only with the consent for photographs, which
   * is asked for beside that for the name.
   */
  telling(profile: ProfileToTell, { sensitivity }: Pick<Portrait, 'sensitivity'>, audience: Audience): Telling {
    return mayBeTold({ kind: 'photo', sensitivity }, caseOf(profile), audience, this.clock.today());
  }
}

const stale = (): Conflict => new Conflict('Somebody changed the photograph since you opened it.', true);
