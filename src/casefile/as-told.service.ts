import { Injectable } from '@nestjs/common';
import type { Audience } from '../access/domain/audience';
import type { Viewer } from '../access/viewer';
import { disclose } from '../disclosure/domain/disclose';
import { withheldFrom } from '../disclosure/domain/withheld';
import { CaseFactsRepository } from '../milestones/case-facts.repository';
import { Clock } from '../platform/clock';
import { TimelineService } from '../timeline/timeline.service';
import type { AsToldPageProps } from './views/as-told-page';

/** Shows a case as somebody else is told it. */
@Injectable()
export class AsToldService {
  constructor(
    private readonly timeline: TimelineService,
    private readonly facts: CaseFactsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * What the audience is told and what not, of all that the viewer herself is told: of the rest she learns nothing here
   * either. @throws NotFound
   */
  async show(viewer: Viewer, id: string, audience: Audience): Promise<AsToldPageProps> {
    const today = this.clock.today();
    const { defender, events } = await this.timeline.show(viewer, id);
    // The timeline that she reads lacks already what is withheld from her.
    const partly =
      audience === 'internal' ? await this.facts.isPartlyTold(viewer, id) : await this.facts.isAnyUntold(viewer, id);
    const whole = { profile: defender, events, partly };
    return {
      defender,
      audience,
      today,
      told: disclose(whole, audience, today),
      withheld: withheldFrom(whole, audience, today),
    };
  }
}
