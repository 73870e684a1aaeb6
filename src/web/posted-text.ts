// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u001f\u007f]/;

/**
 * One line of text of a form, as it was sent: a password may begin with a space. Whatever else stands there, a list, an
 * object, too much, control characters, half a character, counts as nothing.
 * @param max greatest length, in UTF-16 units
 */
export function textField(body: unknown, name: string, max: number): string {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return '';
  const value = (body as Record<string, unknown>)[name];
  if (typeof value !== 'string' || value.length > max) return '';
  return controls.test(value) || !value.isWellFormed() ? '' : value;
}
