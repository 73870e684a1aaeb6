import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { selfSigned } from '../../../test/support/self-signed';
import { readConfig } from '../../platform/config';
import { PublicOrigin } from '../../platform/public-origin';
import { OutsidePost } from './outside-post';
import { type Resolved, Resolver } from './resolver';

/** Answers one list after the other, and the last one again; remembers what it was asked. */
class Told extends Resolver {
  readonly asked: string[] = [];
  constructor(private readonly answers: string[][]) {
    super();
  }
  override resolve(host: string): Promise<Resolved[]> {
    this.asked.push(host);
    const all = this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!;
    return Promise.resolve(all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }
  override own(): string[] {
    return ['5.6.7.8'];
  }
}

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
  open.push(server);
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const httpServer = (answer: RequestListener, host?: string): Promise<number> => listen(createServer(answer), host);

function post(url: string, resolver: Resolver, allow: string[] = [], times = { connect: 2_000, total: 4_000 }) {
  const config = { ...readConfig(), webhookAllow: allow };
  return new OutsidePost(config, new PublicOrigin(config), resolver).post(url, { 'webhook-id': 'msg_1' }, '{}', times);
}

describe('A name that leads inside', () => {
  it.each([['127.0.0.1'], ['169.254.169.254'], ['10.1.2.3'], ['::1'], ['::ffff:10.0.0.1'], ['fd00::1'], ['5.6.7.8']])(
    'to %s gets nothing',
    async (address) => {
      expect(await post('https://hooks.ngo.org/', new Told([[address]]))).toEqual({ trouble: 'inside' });
    },
  );

  it('with one of its addresses gets nothing at any of them', async () => {
    expect(await post('https://hooks.ngo.org/', new Told([['8.8.8.8', '10.0.0.1']]))).toEqual({ trouble: 'inside' });
  });

  it('is not looked at by DNS at all when the address itself is none of ours', async () => {
    const told = new Told([['8.8.8.8']]);
    expect(await post('http://127.0.0.1:5432/', told)).toEqual({ trouble: 'address' });
    expect(told.asked).toEqual([]);
  });
});

describe('A name that leads elsewhere the second time it is asked for (DNS rebinding)', () => {
  it('is asked for once, and the request goes to what was checked', async () => {
    const hits: string[] = [];
    const port = await httpServer((request, response) => {
      hits.push(`first ${request.headers.host}`);
      response.end();
    }, '127.0.0.1');
    const second = createServer((_request, response) => response.end(hits.push('second') && ''));
    open.push(second);
    second.listen(port, '127.0.0.2');
    await once(second, 'listening');
    const told = new Told([['127.0.0.1'], ['127.0.0.2']]);
    const name = `rebinding.ngo.org:${port}`;

    expect(await post(`http://${name}/hook`, told, [name])).toEqual({ status: 200, answer: '' });

    expect(told.asked).toEqual(['rebinding.ngo.org']);
    expect(hits).toEqual([`first ${name}`]);
  });
});

describe('A receiver', () => {
  const answered = async (answer: RequestListener, times?: { connect: number; total: number }) => {
    const port = await httpServer(answer);
    return post(`http://127.0.0.1:${port}/hook`, new Told([['127.0.0.1']]), [`127.0.0.1:${port}`], times);
  };

  it('that sends elsewhere is not followed', async () => {
    let elsewhere = 0;
    const inside = await httpServer((_request, response) => response.end(String(elsewhere++)));
    const to = `http://127.0.0.1:${inside}/`;

    const outcome = await answered((_request, response) => response.writeHead(307, { Location: to }).end());

    expect(outcome).toEqual({ trouble: 'redirect', status: 307, answer: '' });
    expect(elsewhere).toBe(0);
  });

  it('is heard for the beginning of its answer alone, without what could write elsewhere on a page', async () => {
    const outcome = await answered((_request, response) => {
      response.writeHead(500);
      const more = () => {
        while (!response.destroyed && response.write('\u001b[31mno\u202e\0 '.repeat(400)));
      };
      response.on('drain', more);
      more();
    });

    expect(outcome).toMatchObject({ trouble: 'refused', status: 500 });
    expect(outcome.answer).toMatch(/^\[31mno \[31mno [ -~]{100,190}$/);
  });

  it('that says nothing is left after its time', async () => {
    const outcome = await answered(() => undefined, { connect: 200, total: 300 });

    expect(outcome).toEqual({ trouble: 'timeout', mayHaveArrived: true });
  });

  it('that is gone for good says so', async () => {
    expect(await answered((_request, response) => response.writeHead(410).end('gone'))).toEqual({
      trouble: 'gone',
      status: 410,
      answer: 'gone',
    });
  });

  it('is reached past the proxies of the environment', async () => {
    const before = process.env.http_proxy;
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      expect(await answered((_request, response) => response.end('ok'))).toEqual({ status: 200, answer: 'ok' });
    } finally {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    }
  });

  it('that nobody vouches for gets nothing, whatever the environment says', async () => {
    let hits = 0;
    const server = createTlsServer(selfSigned, (_request, response) => {
      hits++;
      response.end();
    });
    const port = await listen(server);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      const outcome = await post(`https://localhost:${port}/`, new Told([['127.0.0.1']]), [`localhost:${port}`]);
      expect(outcome).toEqual({ trouble: 'tls' });
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
    expect(hits).toBe(0);
  });

  it('that is not there is said to be so, and no more of the network', async () => {
    expect(await post('https://hooks.ngo.org/', new Told([[]]))).toEqual({ trouble: 'unresolved' });
    const port = await httpServer(() => undefined);
    open.splice(0).forEach((server) => server.close());
    const nobody = await post(`http://127.0.0.1:${port}/`, new Told([['127.0.0.1']]), [`127.0.0.1:${port}`]);
    expect(nobody).toEqual({ trouble: 'unreachable' });
  });
});
