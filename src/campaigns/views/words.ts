import type { AlertObstacle } from '../../alerts/domain/obstacles';
import type { Obstacle } from '../../defenders/domain/publicity';
import { whyNotWords } from '../../disclosure/views/words';
import type { Day } from '../../lib/calendar-date';
import { longDay } from '../../lib/date-text';
import type { Step } from '../domain/steps';
import type { WhyGone } from '../domain/why-gone';

export const stepLabels: Record<Step, string> = {
  plan: 'Plan',
  draft: 'Draft, consent and facts checked',
  sign_ons: 'Sign-ons of others',
  translation: 'Translations',
  publish: 'Publish',
  log: 'Log what was done',
};

/** Under which entry of the menu the page of an alert stands. */
export const placeInMenu = { defender: 'defenders', group: 'groups', day: 'calendar' } as const;

/** What has to be done so that an obstacle is gone. */
export interface Remedy {
  words: string;
  /** Where, for those who may. */
  at?: 'disclosure' | 'access' | 'case';
}

const askAgain: Remedy = {
  words: 'Ask the person or the family, and let a reviewer record the answer under “What may be told”.',
  at: 'disclosure',
};
const decideStance: Remedy = {
  words: 'Whoever answers for the stance decides, under “What may be told”. Until then say nothing outside.',
  at: 'disclosure',
};
const answerStands: Remedy = { words: 'The answer stands: publish nothing. Work that stays inside goes on.' };

const remedies: Partial<Record<Obstacle, Remedy>> = {
  level: {
    words:
      'If the case may be known by everybody, a researcher or reviewer marks it as public under “Who sees this case”.',
    at: 'access',
  },
  no_mention: decideStance,
  quiet: decideStance,
  under_review: decideStance,
  stance_review_passed: decideStance,
  no_record_wanted: answerStands,
  refused: answerStands,
  withdrawn: answerStands,
  no_consent: askAgain,
  consent_review_passed: askAgain,
};
const names: Remedy = {
  words:
    'Ask under which name the person may be spoken of, and let a reviewer mark that name under “What may be told”.',
  at: 'disclosure',
};

/** One thing that keeps an alert from being public, in plain words, and what to do about it. */
export function obstacleWords(obstacle: AlertObstacle): { words: string; remedy: Remedy } {
  switch (obstacle.kind) {
    case 'rule':
      return {
        words: 'Dates of this kind are tasks for the team, whatever the case.',
        remedy: { words: 'Do what it asks for, and log what was done.' },
      };
    case 'nobody_held':
      return {
        words: 'Nobody whom it concerns is held on that day.',
        remedy: {
          words: 'Nothing is to be said in public. If somebody is held after all, record what is known of it.',
        },
      };
    case 'date_in_doubt':
      return {
        words: 'The date from which it counts is in doubt.',
        remedy: { words: 'Find a source that is certain, then correct the date.' },
      };
    case 'custody_in_doubt':
      return {
        words: 'It is not certain that the person is held on that day.',
        remedy: { words: 'Find out, and record what is known of the custody.', at: 'case' },
      };
    case 'person':
      return {
        words: obstacle.why === 'no_name' ? 'none of the names may be published' : whyNotWords[obstacle.why],
        remedy: remedies[obstacle.why] ?? names,
      };
    case 'withheld':
      return {
        words: 'the date rests on something, or something bears on the custody, that the public is not told',
        remedy: {
          words: 'A reviewer decides under “What may be told” and on the events whether it may be told more widely.',
          at: 'disclosure',
        },
      };
    case 'birth':
      return {
        words: 'the date of birth stays inside',
        remedy: { words: 'A reviewer decides under “What may be told” whether it may be spoken of.', at: 'disclosure' },
      };
  }
}

/** Why an alert does not hold any more. */
export const goneWords: Record<WhyGone, string> = {
  retracted: 'An event on which it rested was retracted: it counts for nothing any more.',
  imprecise: 'The date on which it rested is now known less well, and gives no day.',
  dead: 'Nobody whom it concerned is alive on that day.',
  free: 'Nobody whom it concerned is held on that day any more.',
  members: 'The members of the joint case, or their dates, have changed.',
  unknown: 'The timeline has changed, or it rests on something that you are not told.',
};

/** How well the day is known, in words. */
export function certaintyWords(on: Day, precision: 'day' | 'month' | 'window', until: Day | undefined): string {
  if (precision === 'month') return 'Only the month is known: say “this month”, and no day.';
  if (precision === 'window') return `It falls on one day between ${longDay(on)} and ${longDay(until ?? on)}.`;
  return 'The date is known to the day.';
}
