import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommonPasswords } from './domain/password-rules';

let read: CommonPasswords | undefined;

/** The most common passwords with their ranks, from 1, out of the file beside, which names its source. Read once. */
export function commonPasswords(): CommonPasswords {
  if (read) return read;
  const lines = readFileSync(join(__dirname, 'common-passwords.txt'), 'utf8').split('\n');
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return (read = new Map(words.map((word, i) => [word, i + 1])));
}
