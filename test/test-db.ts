/** A superuser's address of the PostgreSQL of this run; set by global-setup. */
export const adminUrl = (): string => process.env.TEST_ADMIN_URL ?? '';

/** The same server, another database. */
export function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** The database of one Jest worker. */
export const workerDatabase = (worker: string | number): string => `${process.env.TEST_RUN}_${worker}`;
