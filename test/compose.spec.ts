import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../src/platform/config';

const file = join(__dirname, '../docker-compose.yml');
const { services, volumes } = parse(readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true });

describe('docker-compose.yml', () => {
  it('runs PostgreSQL 17 in UTF-8 with a locale that knows every letter, out of reach of any network', () => {
    expect(services.db.image).toBe('postgres:17');
    expect(services.db.network_mode).toBe('none');
    expect(services.db.ports).toBeUndefined();
    expect(services.db.environment.POSTGRES_INITDB_ARGS).toContain('--locale-provider=builtin --locale=C.UTF-8');
  });

  it('builds the application, waits for the database, and listens to this computer alone', () => {
    expect(services.app.build).toBe('.');
    expect(services.app.depends_on.db.condition).toBe('service_healthy');
    expect(services.app).toMatchObject({ network_mode: 'host', environment: { HOST: '127.0.0.1' } });
    expect(services.app.ports).toBeUndefined();
  });

  it('gives the application settings that it accepts', () => {
    const { PORT: _, VIGIL_ZONE: __, ...environment } = services.app.environment;
    expect(readConfig(environment).databaseUrl).toContain('host=/var/run/postgresql');
  });

  it('names every volume that it mounts', () => {
    const mounts = Object.values<{ volumes: string[] }>(services).flatMap((service) => service.volumes);
    expect(mounts.map((mount) => mount.split(':')[0])).toEqual(expect.arrayContaining(Object.keys(volumes)));
    expect(mounts.every((mount) => mount.split(':')[0]! in volumes)).toBe(true);
  });
});
