import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { disclose } from '../disclosure/domain/disclose';
import { withheldFrom } from '../disclosure/domain/withheld';
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

  /**
   * What the audience is told and what not, of all that the viewer herself is told: of the rest she learns nothing here
   * either. @throws NotFound
   */
  async show(viewer: Viewer, id: string, audience: Audience): Promise<AsToldPageProps> {
    const today = this.clock.today();
    const { defender, events } = await this.timeline.show(viewer, id);
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
