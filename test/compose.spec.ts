import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../src/platform/config';

const text = (file: string): string => readFileSync(join(__dirname, '..', file), 'utf8');
const { services, networks, volumes } = parse(text('docker-compose.yml'), { strict: true, uniqueKeys: true });
const roles = text('docker/roles.sh');

/** What somebody writes into `.env`. */
const written: Record<string, string> = {
  VIGIL_ORIGIN: 'https://vigil.example.org',
  POSTGRES_PASSWORD: 'aa01',
  DATABASE_OWNER_PASSWORD: 'bb02',
  DATABASE_APP_PASSWORD: 'cc03',
};

/** `${NAME}`, `${NAME:-otherwise}` and `${NAME:?what to do}`, as Docker Compose reads them. */
function filled(value: string, env = written): string {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, how?: string, other = '') => {
    if (!env[name] && how === '?') throw new Error(`${name}: ${other}`);
    return env[name] || (how === '-' ? other : '');
  });
}

function environment(service: string, env = written): Record<string, string> {
  const given: Record<string, string> = services[service].environment;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, filled(value, env)]));
}

const exitCode = (file: string, env: Record<string, string>): Promise<number> =>
  new Promise((done) => {
    const program = execFile('sh', [join(__dirname, '..', file)], { env: { PATH: process.env.PATH, ...env } });
    program.once('exit', (code) => done(code ?? -1));
  });

describe('docker-compose.yml', () => {
  it('runs PostgreSQL 17 in UTF-8 with a locale that knows every letter, out of reach of any network', () => {
    expect(services.db.image).toBe('postgres:17');
    expect(services.db.network_mode).toBe('none');
    expect(services.db.ports).toBeUndefined();
    expect(services.db.environment.POSTGRES_INITDB_ARGS).toContain('--locale-provider=builtin --locale=C.UTF-8');
  });

  it('lets nobody into the database without a password, not even by the socket', () => {
    expect(services.db.environment.POSTGRES_INITDB_ARGS).toContain('--auth-local=scram-sha-256');
    expect(services.db.environment.POSTGRES_HOST_AUTH_METHOD).toBeUndefined();
    for (const missing of ['POSTGRES_PASSWORD', 'DATABASE_OWNER_PASSWORD', 'DATABASE_APP_PASSWORD']) {
      const some = { ...written, [missing]: '' };
      expect(() => [environment('app', some), environment('db', some)]).toThrow(missing);
    }
  });

  it('gives the application an owner who is no superuser, and a login that is a member of vigil_app and nothing more', () => {
    const { databaseUrl, databaseAppUrl } = readConfig(environment('app'));
    const [owner, login] = [new URL(databaseUrl!), new URL(databaseAppUrl!)];
    expect([owner.username, owner.password]).toEqual(['vigil_owner', 'bb02']);
    expect([login.username, login.password]).toEqual(['vigil_login', 'cc03']);
    expect(JSON.stringify(environment('app'))).not.toContain(written.POSTGRES_PASSWORD);
    expect(services.db.volumes).toContain('./docker/roles.sh:/docker-entrypoint-initdb.d/roles.sh:ro');
    expect(environment('db')).toMatchObject({ DATABASE_OWNER_PASSWORD: 'bb02', DATABASE_APP_PASSWORD: 'cc03' });
    expect(roles).toMatch(/CREATE ROLE vigil_owner LOGIN PASSWORD :'owner_password';/);
    expect(roles).toMatch(/CREATE ROLE vigil_login LOGIN PASSWORD :'app_password';/);
    expect(roles).not.toMatch(/SUPERUSER|CREATEROLE|BYPASSRLS/);
  });

  it('opens the application to this computer alone, where a proxy holds the certificate', () => {
    expect(services.app.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    expect(services.app.network_mode).toBeUndefined();
    const config = readConfig(environment('app'));
    expect(config).toMatchObject({ host: '0.0.0.0', port: 3000, origin: 'https://vigil.example.org' });
    expect(config.trustedProxies).toEqual([networks.front.ipam.config[0].gateway]);
  });

  it('does not start before it is said where people reach it, or where that is not encrypted', () => {
    expect(() => environment('app', { ...written, VIGIL_ORIGIN: '' })).toThrow(/https:\/\/vigil.example.org/);
    const plain = environment('app', { ...written, VIGIL_ORIGIN: 'http://vigil.example.org' });
    expect(() => readConfig(plain)).toThrow(/VIGIL_ORIGIN/);
  });

  it('builds the application, waits for the database, and lets it write nothing but keys and signed states', () => {
    expect(services.app.build).toBe('.');
    expect(services.app.depends_on.db.condition).toBe('service_healthy');
    expect(services.app).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(services.app.volumes).toEqual(['db-socket:/var/run/postgresql', 'app-keys:/app/data']);
  });

  it('names every volume that it mounts', () => {
    const mounts = Object.values<{ volumes: string[] }>(services).flatMap((service) => service.volumes);
    const named = mounts.map((mount) => mount.split(':')[0]!).filter((name) => !name.startsWith('./'));
    expect(new Set(named)).toEqual(new Set(Object.keys(volumes)));
  });
});

describe('the health of the container', () => {
  it.each([
    ['https://vigil.example.org', 200, 0],
    ['https://vigil.example.org', 500, 1],
    ['https://other.example.org', 200, 1],
  ])('asks for the page to sign in by the name %s: answer %i gives %i', async (origin, status, code) => {
    // As Vigil does: another name gets 403.
    const answers = (host?: string): number => (host === 'vigil.example.org' ? status : 403);
    const server = createServer(({ headers }, response) => response.writeHead(answers(headers.host)).end());
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    expect(await exitCode('docker/health.sh', { VIGIL_ORIGIN: origin, PORT: String(port) })).toBe(code);
    server.close();
  });
});
