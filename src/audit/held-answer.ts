import type { Response } from 'express';

/** An answer that a handler has given and nobody has got yet. */
export interface HeldAnswer {
  /** Lets it out. */
  release(): void;
  /** Forgets it, so that an error can be answered instead. */
  drop(): void;
}

const ofTheAnswer = ['Location', 'ETag', 'Content-Length', 'Content-Type', 'Content-Disposition'];

/** Keeps what a handler sends until its transaction is committed: nobody is told of what then does not stand. */
export function holdAnswer(response: Response): HeldAnswer {
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  const cookies = response.getHeader('Set-Cookie');
  let held: unknown[] | undefined;
  response.end = ((...given: unknown[]) => {
    held = given;
    return response;
  }) as typeof response.end;
  const free = (): void => void Reflect.deleteProperty(response, 'end');
  return {
    release: () => {
      free();
      if (held) end(...held);
    },
    drop: () => {
      free();
      if (response.headersSent) return;
      ofTheAnswer.forEach((name) => response.removeHeader(name));
      // A secret that was not kept opens nothing: the browser goes on with the one that it had.
      if (cookies === undefined) response.removeHeader('Set-Cookie');
      else response.setHeader('Set-Cookie', cookies);
    },
  };
}
