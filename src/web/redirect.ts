/** The answer is elsewhere: whoever asks is led on with 303. Thrown where no handler can answer yet. */
export class Redirect extends Error {
  constructor(readonly to: string) {
    super('See elsewhere.');
  }
}
