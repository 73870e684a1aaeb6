import type { Client } from './client';

/** The link that a page shows once, as a path. */
export function linkIn(html: string): string {
  const link = /<code class="secret">([^<]+)<\/code>/.exec(html)?.[1];
  if (!link) throw new Error('The page shows no link.');
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** Invites somebody on the pages; gives the id of the account and the path of the link. */
export async function invite(
  http: Client,
  fields: { email: string; name?: string; role?: string; teams?: string },
): Promise<{ id: string; link: string }> {
  const { text } = await http
    .post('/people/invitation')
    .type('form')
    .send({ name: 'Invented Person', role: 'campaigner', ...fields })
    .expect(200);
  return { id: /href="\/people\/([0-9a-f-]{36})"/.exec(text)![1]!, link: linkIn(text) };
}
