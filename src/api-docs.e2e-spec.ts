import { startWorld, type World } from '../test/world';

let world: World;
beforeAll(async () => (world = await startWorld()));
afterAll(() => world.close());

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
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
