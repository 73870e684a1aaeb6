import { Injectable } from '@nestjs/common';
import { audienceOf } from '../access/domain/audience';
import { noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import type { ComposedAlert } from '../alerts/domain/compose';
import type { LanguageCode } from '../alerts/domain/wording/language';
import { DefendersService } from '../defenders/defenders.service';
import { whyNotWords } from '../disclosure/views/words';
import { Conflict } from '../lib/errors';
import { OrganisationService } from '../organisation/organisation.service';
import type { Drawing, DrawnFile } from '../typesetting/drawing';
import { Typesetter } from '../typesetting/typesetter';
import { cardContent, type Speaker } from './domain/card-content';
import { type Format, mostPhotos, photoPlace } from './domain/formats';
import { whyNoCard } from './domain/why-no-card';
import { PortraitsService } from './portraits/portraits.service';

/** Which picture of an alert is asked for. */
export interface CardAsked {
  language: LanguageCode;
  format: Format;
}

/** Makes share cards: pictures of public alerts. */
@Injectable()
export class CardsService {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly portraits: PortraitsService,
    private readonly defenders: DefendersService,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * The card of an alert, as PNG without metadata. The alert must have been asked for as the viewer, a moment ago: what
   * is public is decided anew each time, and so is whether the photographs may be shown.
   * @throws Conflict which says why, when the alert is not public
   */
  async card(viewer: Viewer, alert: ComposedAlert, asked: CardAsked): Promise<Buffer> {
    return this.typesetter.draw(await this.drawing(viewer, alert, asked));
  }

  /** What is drawn. @throws Conflict */
  async drawing(viewer: Viewer, alert: ComposedAlert, { language, format }: CardAsked): Promise<Drawing> {
    if (alert.audience !== 'public' || alert.quiet) {
      // What the team decides about a case, and what people agreed to, is not for partners.
      const reasons = audienceOf(viewer) === 'partner' ? [] : alert.obstacles;
      throw new Conflict(whyNoCard(reasons, whyNotWords));
    }
    const speaker = await this.organisation.current();
    const photos = await this.photosOf(viewer, alert, format);
    noteForTrail({ cases: alert.named, format, language });
    return {
      template: 'card',
      data: cardContent(alert, speaker, { language, format, photos: photos.length }),
      files: [...photos, ...(await this.logoOf(speaker))],
      as: 'png',
      palette: photos.length === 0,
    };
  }

  /** One of each who is named, and each may be shown to everybody; otherwise none: half a group would say something. */
  private async photosOf(viewer: Viewer, { named }: ComposedAlert, format: Format): Promise<DrawnFile[]> {
    if (named.length === 0 || named.length > mostPhotos) return [];
    const portraits = await this.portraits.ofMany(viewer, named);
    if (portraits.size < named.length) return [];
    const profiles = await this.defenders.getMany(viewer, named);
    const shown = profiles.filter((one) => this.portraits.telling(one, portraits.get(one.id)!, 'public').told);
    if (shown.length < named.length) return [];
    const { each } = photoPlace(format, named.length);
    const pictures: DrawnFile[] = [];
    for (const [i, id] of named.entries()) {
      pictures.push({ name: `photo-${i}.jpg`, bytes: await this.portraits.picture(viewer, id), ...each });
    }
    return pictures;
  }

  private async logoOf({ logo }: Speaker): Promise<DrawnFile[]> {
    const bytes = logo && (await this.organisation.logo());
    return bytes ? [{ name: 'logo.png', bytes }] : [];
  }
}
