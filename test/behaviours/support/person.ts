import type { Answer } from './http';
import type { Node, Vigil } from './vigil';

type Fields = Record<string, string | string[]>;
type Headers = Record<string, string | string[] | undefined>;

const mark = /name="_csrf" value="([\w-]+)"/;
const secretFields = ['password', 'again', 'code'];

let networks = 0;

/** An address in a network of its own. */
export function newAddress(): string {
  networks += 1;
  return `198.${18 + Math.floor(networks / 250)}.${networks % 250}.7`;
}

/** Somebody with a browser of her own and an address of her own. She reaches the first process unless `n2` is said. */
export class Person {
  constructor(
    readonly vigil: Vigil,
    readonly address = newAddress(),
    readonly jar = new Map<string, string>(),
    private readonly node: Node = vigil.n1,
  ) {}

  /** The same browser, which the proxy leads to the second process. */
  get n2(): Person {
    return this.at(this.vigil.n2);
  }

  at(node: Node): Person {
    return new Person(this.vigil, this.address, this.jar, node);
  }

  /** Another browser that holds a copy of these cookies. */
  copy(): Person {
    return new Person(this.vigil, this.address, new Map(this.jar), this.node);
  }

  /** The cookie of the sign-in. */
  get session(): string | undefined {
    return this.jar.get('__Host-session');
  }

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  /** Sends fields as they are, as a form of ours would be sent. */
  post(path: string, fields: Fields | string, headers: Headers = {}): Promise<Answer> {
    if (typeof fields !== 'string') {
      const typed = secretFields.flatMap((name) => fields[name] ?? []);
      this.vigil.keep(...typed);
    }
    const body = typeof fields === 'string' ? fields : encoded(fields);
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: this.vigil.origin };
    return this.send('POST', path, { ...form, 'sec-fetch-site': 'same-origin', ...headers }, body);
  }

  /** Fills in a form that stands on a page and sends it. */
  async submit(page: string, fields: Fields, action = page.split('?')[0]!): Promise<Answer> {
    return this.post(action, { _csrf: await this.markOn(page), ...fields });
  }

  /** The mark of the forms on a page. */
  async markOn(page: string): Promise<string> {
    return mark.exec((await this.get(page)).text)?.[1] ?? '';
  }

  /** Anything at all, with her cookies and from her address. */
  async send(method: string, path: string, headers: Headers, body?: string | Buffer): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const own: Headers = { host: this.vigil.host, 'x-forwarded-for': this.address, ...(cookie ? { cookie } : {}) };
    const all = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
    const asked = { method, path, headers: Object.fromEntries(all) as Record<string, string | string[]>, body };
    const answer = await this.vigil.ask(this.node, asked);
    for (const { name, value } of answer.cookies) {
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }

  /** Asks the interface for programs, with a token and no cookie. */
  async api(token: string, path: string, method = 'GET', body?: object, headers: Headers = {}): Promise<Answer> {
    const stranger = new Person(this.vigil, this.address, new Map(), this.node);
    const json = body === undefined ? undefined : JSON.stringify(body);
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    return stranger.send(method, `/api/v1${path}`, { authorization: `Bearer ${token}`, ...type, ...headers }, json);
  }
}

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}
