// Loads the application and its packages once for all files of tests of a worker, and as Node loads them in earnest;
// only the tests and what stands beside them in test/ are loaded anew for each file. See ADR 36 (docs/adr/0036-tests.md).
const Module = require('node:module');
const { dirname, join, resolve, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const root = join(__dirname, '../..');
const shared = ['src', 'migrations', 'bench'].map((folder) => join(root, folder) + sep);
const isShared = (path) => shared.some((folder) => path.startsWith(folder)) && !/spec\.tsx?$/.test(path);

/** The runtime of the file of tests that runs now: it knows how to compile. */
let current;
/** Where the source maps of shared modules lie, for the line numbers in reports. */
const maps = new Map();
for (const extension of ['.ts', '.tsx'])
  Module._extensions[extension] = (module, path) => module._compile(current.compiled(path), path);

/** What was compiled, by its file: Jest itself and what stands beside the tests run for each file, and are compiled once. */
const functions = new Map();
function functionOf(source, filename, parameters) {
  const known = functions.get(filename);
  if (known?.source === source) return known.run;
  const run = compileFunction(source, parameters, { filename });
  functions.set(filename, { source, run });
  return run;
}

const requires = new Map();
function requireShared(from, name) {
  const folder = dirname(from);
  if (!requires.has(folder)) requires.set(folder, Module.createRequire(from));
  return requires.get(folder)(name);
}

class SharedRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    current = this;
    const { executor } = this;
    executor.compile = (source, filename) => functionOf(source, filename, executor.injectedModuleParameters);
  }

  requireModuleOrMock(from, name) {
    if (Module.isBuiltin(name) || name === '@jest/globals') return super.requireModuleOrMock(from, name);
    const isFile = name.startsWith('.') || name.startsWith('/');
    return isFile && !isShared(resolve(dirname(from), name))
      ? super.requireModuleOrMock(from, name)
      : requireShared(from, name);
  }

  compiled(path) {
    const code = this.transformCache.transform(path);
    maps.set(path, this.transformCache.sourceMaps.get(path));
    return code;
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    for (const [path, map] of maps) own.set(path, map);
    return own;
  }

  /** There is one process, and it is not changed. */
  installGetBuiltinModule() {}
}

module.exports = SharedRuntime;
