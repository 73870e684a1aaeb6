/** One thing wrong with one field of an input: where, and what would be right. */
export interface Problem {
  /** Path to the field, as `defenders[3].events[1].date`; empty for the input as a whole. */
  path: string;
  message: string;
}

/** The thing asked for does not exist, or must not be known to the one who asks. */
export class NotFound extends Error {
  constructor(message = 'There is nothing here.') {
    super(message);
  }
}

/** The viewer may know of the thing but may not do this with it. */
export class Forbidden extends Error {
  constructor(message = 'You may not do this.') {
    super(message);
  }
}

/** The thing has changed since it was read, or stands in the way. `stale` says which. */
export class Conflict extends Error {
  constructor(
    message: string,
    readonly stale = false,
  ) {
    super(message);
  }
}

/** Too much is asked for at this moment; the same is possible a little later. */
export class Busy extends Error {
  /** @param retryAfter in how many seconds */
  constructor(
    message = 'Too many people ask for this at the same moment. Wait a few seconds, then try again.',
    readonly retryAfter = 5,
  ) {
    super(message);
  }
}

/** The input cannot be accepted; every problem is named, none is guessed away. */
export class Invalid extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((p) => (p.path ? `${p.path}: ${p.message}` : p.message)).join('\n'));
  }
}

/** For `catch`: undefined for what is not there, or what the viewer is not told. Every other error goes on. */
export function ifThere(error: unknown): undefined {
  if (error instanceof NotFound) return undefined;
  throw error;
}
