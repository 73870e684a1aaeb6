import type { Response } from 'express';

/** Seconds after which a page of something that is under way looks again by itself. */
const after = 5;

/**
 * Lets a page look again by itself, without a script, unless whoever reads it has turned that off: a page that changes
 * under somebody who listens to it or reads slowly takes her place away (WCAG 2.2, 2.2.2 and 2.2.4). By a header, since
 * it leads to the page without what was said once.
 * @param path of the page @param look as it stands in the address @returns does it look again?
 */
export function looksAgain(response: Response, path: string, look: unknown): boolean {
  if (look === 'off') return false;
  response.set('Refresh', `${after}; url=${path}`);
  return true;
}

/** Says that the page looks again by itself, with the way to turn that off; or the way to look, and to turn it on. */
export function LooksAgain({ path, looks }: { path: string; looks: boolean }) {
  const here = looks ? path : `${path}?look=off`;
  return (
    <p class="hint">
      {looks ? `This page looks again by itself every ${after} seconds. ` : 'This page does not look again by itself. '}
      <a href={here}>Look again</a>, or{' '}
      {looks ? <a href={`${path}?look=off`}>stop that</a> : <a href={path}>let it look by itself</a>}.
    </p>
  );
}
