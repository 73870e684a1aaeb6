import { Injectable } from '@nestjs/common';
import { type Audience, audienceOf } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { disclose } from '../disclosure/domain/disclose';
import { withheldFrom } from '../disclosure/domain/withheld';
import { NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { TimelineService } from '../timeline/timeline.service';
import type { AsToldPageProps } from './views/as-told-page';

/** Shows a case as somebody else is told it. */
@Injectable()
export class AsToldService {
  constructor(
    private readonly timeline: TimelineService,
    private readonly clock: Clock,
  ) {}

  /** What the audience is told; for those who keep the record, also what it is not told. @throws NotFound */
  async show(viewer: Viewer, id: string, audience: Audience): Promise<AsToldPageProps> {
    const today = this.clock.today();
    const { defender, events } = await this.timeline.show(viewer, id);
    // Whoever is not told everything would see a telling of a telling; how far others are told is no affair of hers.
    if (audienceOf(viewer) !== null) throw new NotFound();
    const whole = { profile: defender, events };
    return {
      defender,
      audience,
      today,
      told: disclose(whole, audience, today),
      withheld: withheldFrom(whole, audience, today),
    };
  }
}
