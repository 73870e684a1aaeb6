/** What somebody wrote into one field of a form. */
export interface Written {
  /** As `names 1 text`. */
  field: string;
  text: string;
}

/** Never written into a page again. */
const secrets = new Set(['_csrf', 'password', 'again', 'code', 'answer']);

/** What a form carries unseen. */
const carried = new Set(['next', 'version', 'since']);

/** Neither secret nor carried, and nothing that costs time to write. */
const passedOver = new Set([...secrets, ...carried, 'email']);

/** What a choice or a part of a date sends. */
const chosen = /^([a-z_]+|-?\d{1,4}|([a-z]+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What a choice sends, and nobody types. */
const offered = /^([a-z_]*|([a-z]+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What is worth giving back of a form that cannot be taken: texts, and neither secrets nor choices. */
export function writtenIn(body: unknown): Written[] {
  return fieldsOf(body).flatMap(([name, value]) => {
    if (passedOver.has(name) || typeof value !== 'string' || value.trim() === '' || chosen.test(value)) return [];
    return [{ field: name.replace(/[._]/g, ' '), text: value }];
  });
}

/**
 * All fields of a form that somebody filled in, secrets left out, to be sent once more: choices and dates too. Empty when
 * nothing was typed, or when it can be sent only with an answer of a passkey, which serves once.
 */
export function sentAgain(body: unknown): [name: string, value: string][] {
  const fields = fieldsOf(body);
  if (fields.some(([name]) => name === 'answer')) return [];
  const kept = fields.flatMap(([name, value]) =>
    secrets.has(name)
      ? []
      : [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as [string, string]] : [])),
  );
  return kept.some(([name, value]) => !carried.has(name) && !offered.test(value.trim())) ? kept : [];
}

const fieldsOf = (body: unknown): [string, unknown][] =>
  typeof body === 'object' && body !== null ? Object.entries(body) : [];
