import type { Response } from 'express';
import { Invalid, type Problem } from '../lib/errors';
import { dropCookie } from '../web/cookies';
import { page } from '../web/page';
import { DeadLinkPage, type DeadLinkPageProps } from './views/dead-link-page';

/** A form behind a link that works once. */
export interface LinkForm {
  kind: DeadLinkPageProps['kind'];
  /** Uses the link up; false when it holds no more. Throws Invalid when the form must be written again. */
  spend: () => Promise<boolean>;
  /** Where to go when it is done. */
  done: string;
  /** The form with what is wrong with it. */
  again: (problems: Problem[]) => string;
}

/** Answers such a form: 303 when it is done, 422 with the form when it must be written again, 410 when the link is dead. */
export async function answerLinkForm(response: Response, { kind, spend, done, again }: LinkForm): Promise<void> {
  try {
    if (!(await spend())) return answerDeadLink(response, kind);
    dropCookie(response, 'trip');
    response.redirect(303, done);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    response.status(422).type('html').send(again(error.problems));
  }
}

/** Says that a link holds no more: 410, which is not "never existed". */
export function answerDeadLink(response: Response, kind: DeadLinkPageProps['kind']): void {
  dropCookie(response, 'trip');
  response.status(410).type('html').send(page(DeadLinkPage, { kind }));
}
