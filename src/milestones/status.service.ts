import { Injectable } from '@nestjs/common';
import { touchCase } from '../access/scope';
import { Viewer } from '../access/viewer';
import { StatusAnswer, statusAsOf } from '../custody/domain/status-answer';
import { Day } from '../lib/calendar-date';
import { NotFound } from '../lib/errors';
import { CaseFactsRepository } from './case-facts.repository';
import { custodyOfCase } from './domain/case-milestones';

/** Where somebody stands on a day, and why. */
@Injectable()
export class StatusService {
  constructor(private readonly facts: CaseFactsRepository) {}

  /** From everything known today, as of the day: what happened after it changes nothing. @throws NotFound */
  async on(viewer: Viewer, defenderId: string, day: Day): Promise<StatusAnswer> {
    touchCase(defenderId);
    const facts = (await this.facts.of(viewer, [defenderId])).get(defenderId);
    if (!facts) throw new NotFound('There is no such defender.');
    if (await this.facts.isPartlyTold(viewer, defenderId)) return notShared;
    return statusAsOf(custodyOfCase(facts), facts.events, day);
  }
}

/** Without a fact that is withheld the status might be false, and with it it would give the fact away. */
const notShared: StatusAnswer = {
  status: 'unknown',
  since: null,
  days: null,
  spell: null,
  because: 'Not everything in this case is shared with you, so no status is given.',
};
