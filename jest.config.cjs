// The application and its packages are loaded once for all files of tests that a worker runs, by Node itself; only the
// tests are loaded anew for each file: see ADR 36 (docs/adr/0036-tests.md).
const fs = require('node:fs');
const path = require('node:path');

const { $schema: _, ...ours } = JSON.parse(fs.readFileSync(path.join(__dirname, '.swcrc'), 'utf8'));

const shared = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/loading/shared-environment.cjs',
  runtime: '<rootDir>/test/loading/shared-runtime.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { swcrc: false, ...ours, sourceMaps: 'inline' }] },
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts?(x)', '<rootDir>/test/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/src/**/*.e2e-spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/global-setup.ts',
      globalTeardown: '<rootDir>/test/global-teardown.ts',
      setupFiles: ['<rootDir>/test/worker-db.ts'],
    },
  ],
  testSequencer: '<rootDir>/test/loading/longest-first.cjs',
  testTimeout: 30_000,
  maxWorkers: 2,
};
