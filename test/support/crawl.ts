import type { Response } from 'supertest';
import type { Client } from './client';
import { decisions, type Named } from './decisions';
import type { Route } from './routes';

/** Everything that one person was answered, by address. */
export type Answers = Map<string, string>;

/** Pages that end something, or that only one stage of a sign-in gets. */
const left = /^\/(sign-in|sso|confirm|join|reset|forgot|assets)/;

/** All that an answer says: its status, headers and body. What changes by itself at each request is left out. */
const said = ({ status, headers, text }: Response): string =>
  [
    status,
    headers.location ?? '',
    headers.etag ?? '',
    headers.link ?? '',
    headers['content-disposition'] ?? '',
    text ?? '',
  ]
    .join('\n')
    .replace(/urn:uuid:[0-9a-f-]+|"S-[A-Z0-9]{6}"/g, '');

/** Addresses of ours that a page leads to. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src)="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));

/** Is it a picture or a drawing? Of those only status and headers are said, and neither hangs on what is asked of them. */
const isFile = ({ headers }: Response): boolean =>
  /^(image|application\/(pdf|octet-stream))/.test(headers['content-type'] ?? '');

const pathOf = (address: string): string => address.split('?')[0]!;

/**
 * Visits every GET route with every id and query, and whatever the pages lead to from there, as one person.
 * @param goes leaves addresses out
 * @param most stops the way at so many pages: a calendar has no end
 * @param atOnce asks for so many pages at the same time; the way is the same each time that the answers are
 */
export async function crawl(
  http: Client,
  begin: readonly string[],
  most = 600,
  goes: (address: string) => boolean = () => true,
  atOnce = 1,
): Promise<Answers> {
  const answers: Answers = new Map();
  const queue = [...new Set(begin)];
  const files = new Set<string>();
  const isDone = (address: string): boolean => answers.has(address) || files.has(pathOf(address));
  for (;;) {
    const next: string[] = [];
    while (queue.length > 0 && next.length < Math.min(atOnce, most - answers.size)) {
      const address = queue.shift()!;
      if (!isDone(address) && !next.includes(address) && !left.test(address) && goes(address)) next.push(address);
    }
    if (next.length === 0) return answers;
    for (const [i, answer] of (await Promise.all(next.map((address) => http.get(address)))).entries()) {
      answers.set(next[i]!, said(answer));
      if (isFile(answer)) files.add(pathOf(next[i]!));
      if (answer.headers['content-type']?.includes('html')) queue.push(...linksOf(answer.text));
    }
  }
}

/** Addresses that are narrowed by what is asked. */
const lists = /^\/(api\/v1\/)?(defenders|groups|calendar|alerts|audit|people)$/;

/** The ids that addresses may name, by what they name. */
export type IdsOf = Partial<Record<Named, readonly string[]>>;

/** The addresses of all GET routes, for each id of what they are about, and with each of the queries where there is no id. */
export function addressesOf(routes: Route[], ids: IdsOf, queries: readonly string[]): string[] {
  return routes
    .filter(({ method }) => method === 'get')
    .flatMap(({ name, path }) =>
      path.includes(':')
        ? (ids[decisions.get(name)?.of ?? 'none'] ?? []).map((id) => path.replace(/:\w+/g, id))
        : ['', ...(lists.test(path) ? queries : []).map((query) => `?${query}`)].map((query) => path + query),
    );
}
