/** An address as it is kept: in lower case, without spaces around it. */
export const asEmail = (text: string): string => text.trim().toLowerCase();

const shape = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** What keeps this from being an address of somebody here; undefined when nothing does. ASCII alone: none looks like another. */
export function emailProblem(email: string): string | undefined {
  if (email === '') return 'is needed.';
  if (email.length > 254) return 'is too long for an e-mail address.';
  return shape.test(email)
    ? undefined
    : 'is not an e-mail address that can be used here. Write it as name@example.org.';
}
