import { createRequire } from 'node:module';
import * as module from 'node:module';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { giveUp, inRoot } from './project.mjs';

/** Installs and builds what is missing or stale, then loads a compiled module. */
export async function load(file) {
  await install();
  if (!(await build())) giveUp('Vigil does not compile: see above.');
  module.enableCompileCache?.(inRoot('node_modules/.cache/compiled')); // Node 22.1 and newer
  return createRequire(import.meta.url)(inRoot('dist', file));
}
