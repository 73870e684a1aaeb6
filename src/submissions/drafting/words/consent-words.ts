import type { ConsentAnswer, ConsentValue, ConsentWay } from '../../../defenders/domain/consent';

/** How a language says an answer about consent. */
export interface ConsentWords {
  value: Record<ConsentValue, string>;
  on(date: string): string;
  how: Record<ConsentWay, string>;
  date(edtf: string): string;
}

/**
 * An answer as one sentence; empty where nobody was asked: that is not known. Who answered is left out, since the words
 * for it may name a relative.
 */
export const consentIn =
  (words: ConsentWords) =>
  (answer: ConsentAnswer | undefined): string => {
    if (!answer) return '';
    const { value, on, how } = answer;
    const parts = [on && words.on(words.date(on)), how && words.how[how]].filter(Boolean);
    return `${[words.value[value], ...parts].join(', ')}.`;
  };
