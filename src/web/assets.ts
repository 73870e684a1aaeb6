import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that pages load: served once per version, since its address holds a hash of its content. */
export interface Asset {
  name: string;
  url: string;
  type: string;
  body: Buffer;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
};

// The fonts stay in their packages. A browser takes a slice only when a page has its letters (unicode-range, css/01-fonts.css);
// scripts that are not here use the fonts of the reader's system.
const slices = ['latin', 'latin-ext', 'vietnamese', 'cyrillic'];
const fonts: Record<string, string> = Object.fromEntries(
  slices.flatMap((slice) => [
    [`sans-${slice}.woff2`, `@fontsource-variable/noto-sans/files/noto-sans-${slice}-wght-normal.woff2`],
    [`serif-${slice}.woff2`, `@fontsource-variable/source-serif-4/files/source-serif-4-${slice}-wght-normal.woff2`],
  ]),
);

function asset(name: string, body: Buffer): Asset {
  const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return {
    name,
    url: `/assets/${stem}.${hash}.${extension}`,
    type: types[extension] ?? 'application/octet-stream',
    body,
  };
}

const fontAssets = Object.entries(fonts).map(([name, path]) => asset(name, readFileSync(require.resolve(path))));

const ownFile = (name: string): Buffer => readFileSync(join(__dirname, 'assets', name));

/** The style sheet: the files of css/ in order of their names, with the fonts at the address that holds their hash. */
function styleSheet(): Buffer {
  const files = readdirSync(join(__dirname, 'assets/css')).sort();
  const css = files.map((file) => ownFile(`css/${file}`).toString('utf8')).join('\n');
  return Buffer.from(
    fontAssets.reduce((text, font) => text.replaceAll(`url('${font.name}')`, `url('${font.url}')`), css),
  );
}

const all = [
  ...fontAssets,
  asset('app.css', styleSheet()),
  ...['unsaved.js', 'passkeys.js', 'icon.png'].map((name) => asset(name, ownFile(name))),
];

const byName = new Map(all.map((a) => [a.name, a]));
const byUrl = new Map(all.map((a) => [a.url, a]));

/** The address of a file in src/web/assets or of a font. A wrong name is our mistake and stops the process. */
export function assetUrl(name: string): string {
  const found = byName.get(name);
  if (!found) throw new Error(`There is no asset named ${name}`);
  return found.url;
}

export const assetAt = (url: string): Asset | undefined => byUrl.get(url);
