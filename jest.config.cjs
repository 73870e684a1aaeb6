// Nest, preact and others are ESM-only. Jest runs CommonJS here, so those packages are compiled by swc like our own
// code: no --experimental-vm-modules, and a file of tests costs a third. See ADR 6
// (docs/adr/0006-commands-set-themselves-up.md).
const fs = require('node:fs');
const path = require('node:path');

const { $schema: _, ...ours } = JSON.parse(fs.readFileSync(path.join(__dirname, '.swcrc'), 'utf8'));
const lock = JSON.parse(fs.readFileSync(path.join(__dirname, 'package-lock.json'), 'utf8'));
const esmOnly = new Set();
for (const dir of Object.keys(lock.packages)) {
  const file = path.join(__dirname, dir, 'package.json');
  if (dir && fs.existsSync(file) && JSON.parse(fs.readFileSync(file, 'utf8')).type === 'module') {
    esmOnly.add(dir.split('node_modules/').pop());
  }
}

const theirs = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: { target: 'es2023', parser: { syntax: 'ecmascript' }, keepClassNames: true },
};
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { swcrc: false, ...ours, sourceMaps: 'inline' }],
    '^.+\\.m?js$': ['@swc/jest', theirs],
  },
  // The last node_modules segment decides; CommonJS packages are left alone, .mjs is always compiled.
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(?:${[...esmOnly].join('|')})/).+\\.c?js$`],
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
  testTimeout: 30_000,
  maxWorkers: 2,
};
