import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import type { Day } from '../lib/calendar-date';
import type { Days } from '../milestones/milestones.repository';
import { ClaimsRepository } from './claims.repository';
import { conflictAlert } from './domain/claim';
import type { ComposedAlert } from './domain/compose';
import { reviewAlert } from './domain/review';
import { ReviewsRepository } from './reviews.repository';

/** Of whom tasks on the record are asked for. */
export interface OfWhom {
  defenderId?: string;
  among?: readonly string[];
}

/** Tasks on the record itself: what is to be asked or decided again, and sources that differ. */
@Injectable()
export class RecordAlerts {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly claims: ClaimsRepository,
  ) {}

  async within(viewer: Viewer, ranges: readonly Days[], { defenderId, among }: OfWhom): Promise<ComposedAlert[]> {
    const claims = await this.claims.within(viewer, ranges, defenderId);
    const reviews = await this.reviews.within(viewer, ranges, defenderId);
    const found = [...claims.flatMap((claim) => conflictAlert(claim) ?? []), ...reviews.map(reviewAlert)];
    return among ? found.filter((alert) => among.includes(alert.subjectId)) : found;
  }

  /** What should have been reviewed by a day; of many the first `most`. */
  async passed(viewer: Viewer, by: Day, defenderId?: string, most?: number): Promise<ComposedAlert[]> {
    const passed = await this.reviews.within(viewer, [{ from: '1000-01-01', to: by }], defenderId);
    return passed.slice(0, most).map(reviewAlert);
  }
}
