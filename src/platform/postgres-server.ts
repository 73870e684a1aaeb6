import type { Config } from './config';
import type { DatabaseAddresses } from './data-source';
import { openEmbeddedServer } from './embedded-postgres/embedded-server';
import type { Use } from './embedded-postgres/leases';

/** The PostgreSQL of this process: an external one, or our share in the embedded one. */
export interface PostgresServer {
  addresses: DatabaseAddresses;
  /** Where the data is, in words. */
  place: string;
  /** Tells a second start where the application answers. */
  announce(address: string): Promise<void>;
  /** Starts the embedded server again when it dies; an external one has somebody else to look after it. */
  guard(): void;
  /** Call when the pool is closed; whoever leaves the embedded server last stops it. */
  release(): Promise<void>;
}

/** Opens the PostgreSQL that the configuration names; `say` hears what takes a moment. */
export async function openPostgres(config: Config, use: Use, say?: (line: string) => void): Promise<PostgresServer> {
  const nothing = () => Promise.resolve();
  if (config.databaseUrl) {
    const { host, pathname } = new URL(config.databaseUrl);
    return {
      addresses: { owner: config.databaseUrl, application: config.databaseAppUrl ?? config.databaseUrl },
      place: `${host}${pathname}`,
      announce: nothing,
      guard: () => undefined,
      release: nothing,
    };
  }
  const server = await openEmbeddedServer({ root: config.root, dataFolder: config.dataDir, use, say });
  return { ...server, addresses: { owner: server.url, application: server.applicationUrl }, place: server.folder };
}
