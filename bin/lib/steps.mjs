import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { inRoot, root } from './project.mjs';

const tool = (path) => inRoot('node_modules', path);

/** What is checked without running anything, in order. */
export const checks = [
  ['Types', tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['Lint', tool('eslint/bin/eslint.js'), '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  ['Format', tool('prettier/bin/prettier.cjs'), '.', '--check', '--cache', '--log-level', 'warn'],
  ['Layers', tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--output-type', 'err'],
];

/** Runs one step under a heading; true when it went well. */
export function run([name, file, ...args]) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 1, 2] });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${seconds} s`);
  return status === 0;
}

/** Runs Jest, and counts; `args` choose the files. */
export function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-report-'));
  const report = join(folder, 'jest.json');
  const ok = run(['Tests', tool('jest/bin/jest.js'), '--json', `--outputFile=${report}`, ...args]);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  rmSync(folder, { recursive: true, force: true });
  const passed = counts?.numPassedTests ?? 0;
  const failed = (counts?.numFailedTests ?? 0) + (counts?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}
