import { Busy } from '../lib/errors';
import { answerTo } from './error-answer';

it('somebody who comes when there is too much to do is told when to come back', () => {
  expect(answerTo(new Busy())).toMatchObject({ status: 503, title: 'Service Unavailable', retryAfter: 5 });
  expect(answerTo(new Error('secret'))).toEqual({
    status: 500,
    title: 'Internal Server Error',
    detail: 'Vigil made a mistake. Nothing was half saved. Try again.',
  });
});
