import { Consent } from './consent.entity';
import type { Answers, ConsentAnswer } from './domain/consent';

/** What a row says, without whose it is. */
export const answerOf = (row: Consent): ConsentAnswer => ({
  value: row.value,
  by: row.answeredBy,
  on: row.answeredOn,
  how: row.how,
  reviewOn: row.reviewOn,
  ground: row.ground,
  groundNote: row.groundNote,
});

/** The columns of a row that say it. */
export const answerColumns = (answer: ConsentAnswer) => ({
  value: answer.value,
  answeredBy: answer.by,
  answeredOn: answer.on,
  how: answer.how,
  reviewOn: answer.reviewOn,
  ground: answer.ground,
  groundNote: answer.groundNote,
});

export const answersOf = (rows: Consent[]): Answers =>
  Object.fromEntries(rows.map((row) => [row.scope, answerOf(row)]));
