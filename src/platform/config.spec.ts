import { Invalid } from '../lib/errors';
import { readConfig } from './config';

describe('the configuration', () => {
  it('needs nothing: loopback, port 3000, data in the project, days in UTC, no external database', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, zone: 'UTC', databaseUrl: undefined });
    expect(config.dataDir).toBe(`${config.root}/data`);
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost'])('listens on the loopback address %s', (HOST) => {
    expect(readConfig({ HOST }).host).toMatch(/^127\.|^::1$/);
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'vigil.example', '1270.0.0.1', '127.0.0.1.example'])(
    'refuses to listen on %s as long as it is not said where people reach Vigil',
    (HOST) => expect(() => readConfig({ HOST })).toThrow(/HOST: .*(VIGIL_ORIGIN=https|not an address to listen on)/),
  );

  it('names everything that is wrong, with the remedy, at once', () => {
    const read = () => readConfig({ PORT: '80000', VIGIL_ZONE: 'Mars/Base', DATABASE_URL: 'mysql://x' });
    expect(read).toThrow(Invalid);
    expect(read).toThrow(/PORT: .*1 to 65535[^]*VIGIL_ZONE: .*Europe\/Berlin[^]*DATABASE_URL: .*postgres:\/\//);
  });

  it('takes a server for single sign-on, whole and encrypted', () => {
    const client = { OIDC_CLIENT_ID: 'vigil', OIDC_CLIENT_SECRET: 's3cret' };
    expect(readConfig({ OIDC_ISSUER: 'https://id.example.org/x', ...client }).oidc).toEqual({
      issuer: 'https://id.example.org/x',
      clientId: 'vigil',
      clientSecret: 's3cret',
    });
    expect(readConfig({ OIDC_ISSUER: 'http://localhost:8080', ...client }).oidc).toBeDefined();
    expect(readConfig(client).oidc).toBeUndefined();
    for (const OIDC_ISSUER of ['http://id.example.org', 'ftp://localhost', 'id.example.org']) {
      expect(() => readConfig({ OIDC_ISSUER, ...client })).toThrow(/OIDC_ISSUER/);
    }
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example.org' })).toThrow(/CLIENT_ID[^]*CLIENT_SECRET/);
  });

  it('never repeats a password in a message', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgre://vigil:s3cret@db/vigil' })).not.toThrow(/s3cret/);
  });
});
