import type { Role } from '../../../src/access/domain/roles';
import { type Planted } from './cases';
import type { Answer } from './http';
import { type Form, formsIn, linksIn } from './pages';
import type { Person } from './person';
import { addressOf, mayCall, routes } from './routes';
import { all, at } from './together';

/** What somebody met on her way through all pages. */
export interface Walk {
  /** Every answer, by its address. */
  answers: Map<string, Answer>;
  /** Every form that sends something, once for each address that it sends to, whatever it is about. */
  forms: Map<string, Form>;
}

const patterns = [...new Set(routes.map(({ pattern }) => pattern))]
  .map((pattern) => ({ pattern: pattern.replace(/:\w+/g, ':id'), parts: pattern.split('/') }))
  .sort((a, b) => a.pattern.split(':id').length - b.pattern.split(':id').length);

/** The pattern of the route to which an address leads, the words before what changes; the address itself where none is. */
export function patternOf(address: string): string {
  const path = address.split('?')[0]!;
  const parts = path.split('/');
  const leads = patterns.find(
    (one) =>
      one.parts.length === parts.length && one.parts.every((part, i) => part.startsWith(':') || part === parts[i]),
  );
  return leads?.pattern ?? path;
}

/**
 * Asks for every page that there is about each of the cases, and then goes wherever the pages lead.
 * @param most the calendar has no end
 */
export async function walk(person: Person, cases: Iterable<Planted>, more: string[] = [], most = 160): Promise<Walk> {
  const pages = routes.filter(({ method, pattern }) => method === 'GET' && !pattern.startsWith('/api/v1/'));
  const begin = [...cases].flatMap((ids) => pages.map((route) => addressOf(route, ids)));
  const met: Walk = { answers: new Map(), forms: new Map() };
  const seen = new Set<string>();
  let next = [...new Set([...begin, ...more])];
  while (next.length > 0) {
    const found = new Set<string>();
    next.forEach((address) => seen.add(address));
    await all(next, async (address, i) => {
      const answer = await at(person, i).get(address);
      met.answers.set(address, answer);
      if (!/html/.test(answer.headers['content-type'] ?? '')) return;
      for (const form of formsIn(answer.text)) {
        if (form.method === 'post' && !met.forms.has(patternOf(form.action)))
          met.forms.set(patternOf(form.action), form);
      }
      for (const href of [...linksIn(answer.text), ...linksIn(` href="${answer.location ?? ''}"`)]) {
        if (!seen.has(href)) found.add(href);
      }
    });
    next = [...found].slice(0, Math.max(0, most - met.answers.size));
  }
  return met;
}

/** Asks all that programs may ask about the cases. */
export async function askAll(person: Person, token: string, role: Role, cases: Iterable<Planted>): Promise<void> {
  const reading = routes.filter((route) => route.name.startsWith('GET /api/v1/') && mayCall(route, role));
  const addresses = [...cases].flatMap((ids) => reading.map((route) => addressOf(route, ids)));
  await all(new Set(addresses), async (address, i) => {
    const { status } = await at(person, i).api(token, address.replace('/api/v1', ''));
    if (![200, 404].includes(status)) throw new Error(`GET ${address}: ${status}`);
  });
}
