import type { Response } from 'express';
import { Conflict, Invalid, Problem } from '../lib/errors';

/** Why a form comes back. `stale`: somebody else changed the thing in the meantime. */
export interface Refusal {
  problems: Problem[];
  stale: boolean;
  /** The error itself, for a form that knows more of it. */
  cause: Invalid | Conflict;
}

/**
 * Answers a form. What was done leads on to another page (303), so that a reload does nothing twice; what was refused
 * comes back as the form itself, with everything that was written and what is wrong with it: 422 for the input,
 * 409 for something that stands in the way, 412 for a stale edit. Every other error is not the form's affair.
 */
export async function submit(
  response: Response,
  act: () => Promise<string>,
  again: (refusal: Refusal) => Promise<string> | string,
): Promise<void> {
  try {
    response.redirect(303, await act());
  } catch (error) {
    if (error instanceof Invalid) {
      response
        .status(422)
        .type('html')
        .send(await again({ problems: error.problems, stale: false, cause: error }));
    } else if (error instanceof Conflict) {
      const problems = [{ path: '', message: error.message }];
      response
        .status(error.stale ? 412 : 409)
        .type('html')
        .send(await again({ problems, stale: error.stale, cause: error }));
    } else {
      throw error;
    }
  }
}
