import type { Client } from './client';

/** The fields of the form for an export, as somebody fills them in. */
export const wish = (fields: object): Record<string, string> => ({
  template: 'file',
  audience: 'internal',
  language: 'en',
  format: 'html',
  ...fields,
});

/** The file of an export, by the address of its page. */
export async function fetched(http: Client, page: string): Promise<{ bytes: Buffer; disposition: string }> {
  const answer = await http
    .get(`${page.split('?')[0]!}/file`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return { bytes: answer.body as Buffer, disposition: answer.headers['content-disposition'] as string };
}
