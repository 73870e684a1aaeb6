/** What somebody wrote into one field of a form. */
export interface Written {
  /** As `names 1 text`. */
  field: string;
  text: string;
}

/** Never shown again, and nothing that costs time to write. */
const passedOver = new Set(['_csrf', 'password', 'again', 'code', 'email', 'next', 'answer']);

/** What a choice or a part of a date sends. */
const chosen = /^([a-z_]+|-?\d{1,4}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What is worth giving back of a form that cannot be taken: texts, and neither secrets nor choices. */
export function writtenIn(body: unknown): Written[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    if (passedOver.has(name) || typeof value !== 'string' || value.trim() === '' || chosen.test(value)) return [];
    return [{ field: name.replace(/[._]/g, ' '), text: value }];
  });
}
