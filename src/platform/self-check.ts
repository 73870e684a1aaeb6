import type { DataSource } from 'typeorm';
import { Invalid } from '../lib/errors';

const OLDEST = 15;

/**
 * Refuses a PostgreSQL on which search would be silently wrong: too old, not UTF-8, or with a locale that does not know
 * letters beyond ASCII (then `lower('É')` stays `É` and trigrams of Chinese names are empty).
 * @throws Invalid with the remedy.
 */
export async function checkServer(source: DataSource): Promise<void> {
  const [row] = await source.query<[{ version: number; encoding: string }]>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
            current_setting('server_encoding') AS encoding`,
  );
  if (row.version < OLDEST) refuse(`This is PostgreSQL ${row.version}; Vigil needs version ${OLDEST} or newer.`);
  const remedy = `Create the database with: CREATE DATABASE vigil TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`;
  if (row.encoding !== 'UTF8') refuse(`The database is encoded in ${row.encoding}; Vigil needs UTF8. ${remedy}`);
  // Asked only now: another encoding cannot even hold the question.
  if (!(await knowsLetters(source))) {
    refuse(`The database's locale does not know letters beyond ASCII, so names could not be found. ${remedy}`);
  }
}

async function knowsLetters(source: DataSource): Promise<boolean> {
  const [row] = await source.query<[{ letters: boolean; trigrams: boolean }]>(
    `SELECT lower('ÉИ') = 'éи' AS letters, EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') AS trigrams`,
  );
  if (!row.letters || !row.trigrams) return row.letters;
  const [chinese] = await source.query<[{ ok: boolean }]>(`SELECT cardinality(show_trgm('黄雪琴')) = 4 AS ok`);
  return chinese.ok;
}

function refuse(message: string): never {
  throw new Invalid([{ path: 'DATABASE_URL', message }]);
}
