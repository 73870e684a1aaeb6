const OURS = 'http://vigil.invalid';

/**
 * Where to go after a sign-in: a path of our own site, as it came with the address or the form, or the front page. What
 * a browser would read as another site is none of ours, whatever it looks like (CWE-601).
 */
export function safeNext(given: unknown): string {
  if (typeof given !== 'string' || given.length > 2000 || !given.startsWith('/') || !URL.canParse(given, OURS))
    return '/';
  const { origin, pathname, search } = new URL(given, OURS);
  // “/.//elsewhere” is a path of ours that turns into “//elsewhere”, and that is the name of a host.
  return origin === OURS && !/^\/[/\\]/.test(pathname) ? pathname + search : '/';
}

/** `path?next=…`, without what leads to the front page anyway. */
export const withNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
