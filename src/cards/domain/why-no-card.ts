import type { AlertObstacle } from '../../alerts/domain/obstacles';
import type { Obstacle } from '../../defenders/domain/publicity';

/** What keeps an alert from being public, for a sentence: "…, since …". */
function reason(obstacle: AlertObstacle, whyNot: Readonly<Record<string, string>>): string {
  switch (obstacle.kind) {
    case 'rule':
      return 'dates of this kind are tasks for the team';
    case 'nobody_held':
      return 'nobody whom it concerns is held on that day';
    case 'date_in_doubt':
      return 'the date is in doubt';
    case 'custody_in_doubt':
      return 'it is not certain that somebody is held on that day';
    case 'person':
      return obstacle.why === 'no_name' ? 'there is no name that may be said' : whyNot[obstacle.why]!;
    case 'withheld':
      return 'it rests on something that the public is not told';
    case 'birth':
      return 'the date of birth stays inside';
  }
}

type WhyNotWords = Readonly<Record<Exclude<Obstacle, 'no_name'>, string>>;

/** Why an alert is not public, in words for those who may know of it: the end of a sentence, which may be empty. */
export function whyNotPublic(obstacles: readonly AlertObstacle[], whyNot: WhyNotWords): string {
  const reasons = [...new Set(obstacles.map((obstacle) => reason(obstacle, whyNot)))];
  return reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
}

/**
 * Why no picture is made of an alert.
 * @param whyNot words for what keeps a person from being named
 */
export const whyNoCard = (obstacles: readonly AlertObstacle[], whyNot: WhyNotWords): string =>
  `There is no picture of this alert, because it is not public${whyNotPublic(obstacles, whyNot)}.`;
