import { startWorld, type World } from '../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

interface Described {
  operationId: string;
  tags: string[];
  responses: Record<string, { content?: object }>;
}

/** Every route of the API that the running application answers. */
function routes(): string[] {
  const { stack } = world.app.getHttpAdapter().getInstance().router as unknown as { stack: Layer[] };
  return stack.flatMap(({ route }) =>
    route?.path.startsWith('/api/v1/')
      ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
      : [],
  );
}

describe('the description of the API', () => {
  it('is an OpenAPI document for programs', async () => {
    for (const accept of ['application/json', '*/*', '']) {
      const { body } = await world.http.get('/api/docs').set('Accept', accept).expect('Content-Type', /json/);
      expect(body.openapi).toMatch(/^3\./);
    }
    await world.http.get('/api/docs.json').expect(200).expect('Content-Type', /json/);
  });

  it('has every route, each with a name of its own', async () => {
    const { body } = await world.http.get('/api/docs.json');
    const described = Object.entries<Record<string, { operationId: string }>>(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({ route: `${method} ${path}`, operationId })),
    );

    expect(described.map((d) => d.route).sort()).toEqual(routes().sort());
    expect(routes()).toEqual(expect.arrayContaining(['get /api/v1/defenders', 'put /api/v1/events/{id}']));
    expect(new Set(described.map((d) => d.operationId)).size).toBe(described.length);
    expect(described.map((d) => d.operationId)).toEqual(expect.arrayContaining(['registerDefender', 'recordEvent']));
  });

  it('has for every operation a name of ours and the shape of its answer', async () => {
    const { body } = await world.http.get('/api/docs.json');
    const operations = Object.entries<Record<string, Described>>(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, operation })),
    );

    const lacking = operations.filter(({ operation }) => {
      const good = Object.entries(operation.responses).filter(([status]) => /^2/.test(status));
      const named = /^[a-z]+([A-Z][a-z]+)+$/.test(operation.operationId) && /^[A-Z]/.test(operation.tags[0] ?? '');
      const [status, answer] = good[0] ?? [];
      const shape = JSON.stringify(answer?.content ?? {});
      const isShaped = status === '204' ? shape === '{}' : /#\/components\/schemas|"format":"binary"/.test(shape);
      return !named || good.length !== 1 || !isShaped;
    });

    expect(operations.length).toBeGreaterThan(15);
    expect(lacking.map((l) => l.route)).toEqual([]);
  });

  it('has every field of an alert and of a status, and no other', async () => {
    await world.empty();
    const { schemas } = (await world.http.get('/api/docs.json')).body.components;
    const fields = (name: string) => Object.keys(schemas[name].properties).sort();
    const input = { reference: 'XX-OMAR', names: [{ text: 'Omar Invented' }], country: 'CN' };
    const { id } = (await world.http.post('/api/v1/defenders').send(input)).body;
    const sentence = { imprisonment: 'P3Y', dpr: 'P2Y', counted_from: '2020-03-01' };
    const citations = [{ title: 'Report', url: 'https://example.org/report', published: '2020' }];
    for (const event of [
      { kind: 'apprehension', date: '2020-03-01', citations },
      { kind: 'sentence', date: '2021-03-01', sentence },
      { kind: 'release', date: '2023-02-28' },
    ])
      await world.http.post(`/api/v1/defenders/${id}/events`).send(event).expect(201);

    const status = (await world.http.get(`/api/v1/defenders/${id}/status?on=2023-06-01`).expect(200)).body;
    expect(Object.keys(status).sort()).toEqual(fields('StatusResource'));
    expect(Object.keys(status.spell).sort()).toEqual(fields('SpellResource'));
    expect(Object.keys(status.spell.supplementary[0]).sort()).toEqual(fields('SupplementaryPenaltyResource'));

    const { items } = (await world.http.get('/api/v1/alerts?from=2021-03-01&to=2021-03-02').expect(200)).body;
    expect(Object.keys(items[0]).sort()).toEqual(fields('AlertResource'));
    expect(Object.keys(items[0].subject).sort()).toEqual(fields('AlertSubjectResource'));
    expect(Object.keys(items[0].sources[0]).sort()).toEqual(fields('AlertSourceResource'));
  });

  it('has the shape of everything that is sent', async () => {
    const { components } = (await world.http.get('/api/docs.json')).body;

    expect(components.schemas.DefenderInput.required).toEqual(['reference', 'names']);
    expect(components.schemas.EventInput.properties.kind.enum).toContain('apprehension');
    expect(components.schemas.EventInput.properties.citations.items).toEqual({
      $ref: '#/components/schemas/CitationInput',
    });
    for (const name of ['NameInput', 'ConsentInput', 'SentenceInput', 'GroupInput', 'MemberInput', 'ProblemDocument']) {
      expect(components.schemas[name]).toBeDefined();
    }
  });

  it('refers to nothing that it does not have', async () => {
    const { body } = await world.http.get('/api/docs.json');

    const references = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w*)"/g)].map((m) => m[1]!);

    expect(references.filter((name) => !body.components.schemas[name])).toEqual([]);
  });

  it('is a page without script of others for people', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const { text } = await world.http.get('/api/docs').set('Accept', accept).expect('Content-Type', /html/);

    expect(text).toContain('/api/v1/defenders/{id}/events');
    expect(text).toContain('CitationInput');
    expect(text).not.toMatch(/<script[^>]+src="(https?:)?\/\//);
  });
});
