import { readAnswer, userHandleOf } from './answer';

describe('what a browser sends for a passkey', () => {
  it('is read when it has the frame of an answer', () => {
    const answer = readAnswer('{"id":"aB-_9","response":{"userHandle":"x","signature":"y"}}');
    expect(answer).toMatchObject({ id: 'aB-_9', userHandle: 'x' });
  });

  it('may lack the handle of the person', () => {
    for (const response of ['{}', '{"userHandle":null}', '{"userHandle":7}', 'null', '"text"']) {
      expect(readAnswer(`{"id":"a","response":${response}}`)?.userHandle).toBeUndefined();
    }
  });

  it('is none when it is not JSON, or names no credential', () => {
    const longest = 'a'.repeat(1364);
    expect(readAnswer(JSON.stringify({ id: longest }))).toBeDefined();
    for (const text of [
      '',
      'x',
      'null',
      '7',
      '[]',
      '{}',
      '{"id":""}',
      '{"id":"a b"}',
      '{"id":["a"]}',
      `{"id":"${longest}a"}`,
    ]) {
      expect(readAnswer(text)).toBeUndefined();
    }
  });
});

it('An authenticator is told nothing of a person but the number of her account', () => {
  const handle = Buffer.from(userHandleOf('00112233-4455-6677-8899-aabbccddeeff'));
  expect(handle.toString('hex')).toBe('00112233445566778899aabbccddeeff');
});
