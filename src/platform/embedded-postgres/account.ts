import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Invalid } from '../../lib/errors';

/** The account under which the server runs when we are root, which PostgreSQL refuses to run as. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Nothing when we are an ordinary user. As root: the owner of the existing data, else `postgres`, else `nobody`.
 * @throws Invalid when the system has none of them.
 */
export function serverAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  const message = 'PostgreSQL does not run as root, and there is no account “postgres” or “nobody” to run it as.';
  throw new Invalid([{ path: '', message: `${message} Start Vigil as an ordinary user, or set DATABASE_URL.` }]);
}

/** May the account enter this folder? Asked of the system, since every folder above has a say. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  return !account || runs('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account);
}

/** Does the command end well under this account? */
export function runs(command: string, args: string[], account: Account | undefined): boolean {
  return spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
