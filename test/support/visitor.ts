import type { INestApplication } from '@nestjs/common';
import request, { type Response, type Test } from 'supertest';

/** A cookie as the server sets it. */
export interface SetCookie {
  name: string;
  value: string;
  /** `Path=/`, `Secure` and the like. */
  attributes: string[];
}

/** The hidden field by which a form is known to come from a page of ours. */
const mark = /name="_csrf" value="([\w-]+)"/;

/** What an answer sets, cookie by cookie. */
export const cookiesOf = (response: Response): SetCookie[] =>
  ((response.get('set-cookie') as unknown as string[] | undefined) ?? []).map((line) => {
    const [pair = '', ...attributes] = line.split('; ');
    return { name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), attributes };
  });

/** Somebody with a browser of her own: it keeps cookies, and sends forms with what stands hidden in their page. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Every cookie that was ever set here. */
  readonly everSet: SetCookie[] = [];

  /** @param address where she comes from, as a proxy that is trusted says it */
  constructor(
    private readonly app: INestApplication,
    private readonly address = '203.0.113.7',
  ) {}

  /** The cookie of the sign-in. */
  get session(): string | undefined {
    return this.cookies.get('__Host-session');
  }

  get = (path: string): Promise<Response> => this.keep(this.send('get', path));

  /** Fills in the form that stands on a page and sends it. */
  async submit(page: string, fields: Record<string, string>, action = page.split('?')[0]!): Promise<Response> {
    const { text } = await this.get(page);
    const csrf = mark.exec(text)?.[1] ?? '';
    return this.post(action, { _csrf: csrf, ...fields });
  }

  /** Sends fields as they are. */
  post = (path: string, fields: Record<string, string> | string): Promise<Response> =>
    this.keep(this.send('post', path).type('form').send(fields));

  /** The mark of the forms on a page. */
  async markOn(page: string): Promise<string> {
    return mark.exec((await this.get(page)).text)?.[1] ?? '';
  }

  /** Another browser that holds a copy of these cookies. */
  copy(): Visitor {
    const other = new Visitor(this.app, this.address);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  private send(verb: 'get' | 'post', path: string): Test {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const asked = request(this.app.getHttpServer())[verb](path).set('X-Forwarded-For', this.address);
    return cookies ? asked.set('Cookie', cookies) : asked;
  }

  private async keep(asked: Test): Promise<Response> {
    const response = await asked;
    for (const cookie of cookiesOf(response)) {
      this.everSet.push(cookie);
      if (cookie.value === '') this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, cookie.value);
    }
    return response;
  }
}
