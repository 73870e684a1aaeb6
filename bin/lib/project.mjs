// What every command here begins with. Plain JavaScript, since nothing is installed or built yet.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Vigil needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`);
  process.exit(1);
}

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(root, ...parts);

/** Tells what is going on; never on the standard output, which belongs to the answer. */
export const say = (text) => console.error(text);

/** Ends with one clear line. */
export function giveUp(text) {
  console.error(text);
  process.exit(1);
}
