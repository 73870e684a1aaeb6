import { randomBytes, randomInt } from 'node:crypto';
import { Conflict, Invalid, NotFound, type Problem } from '../../lib/errors';
import type { Key } from './key-ring';

const MAX_ID = 65_535;
const MIN_BYTES = 32;

/** A keys file before anything was written in it, with its first key. */
export const firstKeys = (): string =>
  withKey(
    `# Vigil's keys, one to a line. The first one seals, all of them open.
# Keep a copy apart from the copies of the database. Change them with: npm run -s vigil -- keys …
`,
  ).text;

/**
 * The keys of a keys file: a line `id:base64` each, the one that seals first; empty lines and lines with # are passed over.
 * @throws Invalid naming each wrong line by its number, and no key
 */
export function readKeys(text: string): Key[] {
  const problems: Problem[] = [];
  const keys: Key[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!holdsKey(line)) continue;
    const key = readLine(line);
    const wrong = key ? problemOf(key, keys) : 'Write id:key, the key in base64.';
    if (wrong) problems.push({ path: `line ${i + 1}`, message: wrong });
    else keys.push(key!);
  }
  if (keys.length === 0 && problems.length === 0) {
    problems.push({ path: '', message: 'There is no key in it. “vigil keys add” writes one.' });
  }
  if (problems.length > 0) throw new Invalid(problems);
  return keys;
}

const holdsKey = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

function readLine(line: string): Key | undefined {
  const [, id, base64] = /^\s*(\d{1,5})\s*:\s*([A-Za-z0-9+/]+={0,2})\s*$/.exec(line) ?? [];
  if (id === undefined || base64 === undefined) return undefined;
  const secret = Buffer.from(base64, 'base64');
  return secret.toString('base64').replace(/=+$/, '') === base64.replace(/=+$/, '')
    ? { id: Number(id), secret }
    : undefined;
}

function problemOf({ id, secret }: Key, others: Key[]): string | undefined {
  if (id < 1 || id > MAX_ID) return `${id} is not an id. Accepted: 1 to ${MAX_ID}.`;
  if (others.some((other) => other.id === id)) return `There are two keys ${id}. Each key has an id of its own.`;
  if (others.some((other) => other.secret.equals(secret))) return `Key ${id} is another key once more.`;
  if (secret.length < MIN_BYTES) return `Key ${id} is too short: ${MIN_BYTES} random bytes at least.`;
  return looksInvented(secret)
    ? `Key ${id} is an example, not random. “vigil keys add” makes a random one.`
    : undefined;
}

/** Text, few different bytes, or a regular series: 32 random bytes look like that less than once in 10^12 keys. */
function looksInvented(secret: Buffer): boolean {
  const steps = new Set(secret.subarray(1).map((byte, i) => byte - secret[i]!));
  return secret.every((byte) => byte >= 0x20 && byte < 0x7f) || new Set(secret).size < 12 || steps.size === 1;
}

/** The text with one more random key, behind the one that seals. */
export function withKey(text: string): { text: string; id: number } {
  const lines = linesOf(text);
  const taken = new Set(idsIn(lines));
  let id = randomInt(1, MAX_ID + 1); // by chance, so that two files that know nothing of each other never share one
  while (taken.has(id)) id = randomInt(1, MAX_ID + 1);
  const first = lines.findIndex(holdsKey);
  lines.splice(first === -1 ? lines.length : first + 1, 0, `${id}:${randomBytes(MIN_BYTES).toString('base64')}`);
  return { text: textOf(lines), id };
}

/**
 * The text with this key first, so that it seals.
 * @throws NotFound when there is no such key
 */
export function withSealing(text: string, id: number): string {
  const lines = linesOf(text);
  const at = placeOf(lines, id);
  const first = lines.findIndex(holdsKey);
  const [line] = lines.splice(at, 1);
  lines.splice(first, 0, line!);
  return textOf(lines);
}

/**
 * The text without this key.
 * @throws NotFound when there is no such key
 * @throws Conflict when it is the one that seals
 */
export function withoutKey(text: string, id: number): string {
  const lines = linesOf(text);
  const at = placeOf(lines, id);
  if (at === lines.findIndex(holdsKey)) {
    throw new Conflict(`Key ${id} is the one that seals. Let another one seal first: “vigil keys use ID”.`);
  }
  lines.splice(at, 1);
  return textOf(lines);
}

const linesOf = (text: string): string[] => text.trimEnd().split(/\r?\n/);
const textOf = (lines: string[]): string => `${lines.join('\n').trim()}\n`;
const idOf = (line: string): number => Number(line.split(':')[0]);
const idsIn = (lines: string[]): number[] => lines.filter(holdsKey).map(idOf);

function placeOf(lines: string[], id: number): number {
  const at = lines.findIndex((line) => holdsKey(line) && idOf(line) === id);
  if (at === -1) throw new NotFound(`There is no key ${id}. “vigil keys list” names them.`);
  return at;
}
