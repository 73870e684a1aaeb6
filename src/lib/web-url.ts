/**
 * Is the text an absolute http or https address? Only such a text may become a link: a `javascript:` address in an
 * `href` would run, and no template engine filters it.
 */
export function isWebUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s/?#]/i.test(text) || /[\s<>"\\]/.test(text)) return false;
  try {
    const url = new URL(text);
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' && url.username === '';
  } catch {
    return false;
  }
}
