/**
 * Why a file that is kept is not handed to whoever made it.
 * - `gone`: it is no file of hers, or none that is kept any more
 * - `unseen`: she does not see every case of it any more
 * - `rights`: it holds what she may not take out any more, or not by this token: identity documents, everything at once
 * - `approval`: one of its cases came to be known to few, and nobody agreed to that one
 * - `changed`: it was decided anew what may be told of one of its cases
 */
export type WhyClosed = 'gone' | 'unseen' | 'rights' | 'approval' | 'changed';

/** In words, with the way on. */
export const closedWords: Record<Exclude<WhyClosed, 'gone'>, string> = {
  unseen: 'You do not see all its cases any more, so the file is not handed to you.',
  rights:
    'It holds sealed records: identity documents, or everything that somebody sees. You may not take those out, or not any more; a program may never take everything out. So the file is not handed to you.',
  approval:
    'Since it was made, one of its cases came to be known to few, and nobody has agreed that this one is taken out. So the file is not handed to you.',
  changed:
    'Since it was made, it was decided anew what may be told of one of its cases: its level, consent, a word on a fact, a retraction, something taken away, or who stands in a joint case with it. So the file is not handed to you.',
};

/** Status of the answer to whoever asks for the file (RFC 9110, 15.5). */
export const closedStatus: Record<WhyClosed, number> = {
  gone: 404,
  unseen: 404,
  rights: 403,
  approval: 409,
  changed: 409,
};
