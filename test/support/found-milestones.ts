import type { CaseFacts } from '../../src/milestones/domain/case-milestones';
import type { MilestoneRule } from '../../src/milestones/domain/milestone';
import { between, facts, told } from './milestones';
import { type Happening, timeline } from './timeline';

export type More = Partial<Omit<CaseFacts, 'events'>> & { birth?: string };
/** A sentence, what happened, what else is known of her, which rules are asked, and what they give. */
export type FoundRow = [string, Happening[], More, MilestoneRule[], string[]];

export const years = ['2019-01-01', '2028-12-31'] as const;

/** What the rules give in these years, with the festival that is spoken of. */
export const found = (happenings: Happening[], more: More, rules: MilestoneRule[]): string[] =>
  between(facts(timeline(...happenings), more), ...years, ...rules).map(
    (o) => `${told([o])[0]}${o.basis.detail?.festival ? ` ${o.basis.detail.festival}` : ''}`,
  );

export const taken: Happening = ['apprehension', '2021-09-19'];
