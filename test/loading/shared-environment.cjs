// The environment of a file of tests: the process as it is, no realm of its own. What a file leaves in it that would
// reach the next one is put back. See ADR 36 (docs/adr/0036-tests.md).
const { ModuleMocker } = require('jest-mock');

/** Jest keeps these on the global object: its handlers, its state, the time limit that a file set for itself. */
const OF_JEST = /JEST_|EVENT_HANDLERS|RETRY|RETRIES|TIMEOUT/;

module.exports = class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  settings = { ...process.env };
  console = globalThis.console;
  exit = process.exit;

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest asks whether there is one; `SharedRuntime` compiles without it. */
  getVmContext() {
    return this.global;
  }

  async setup() {}

  async teardown() {
    globalThis.console = this.console;
    process.exit = this.exit;
    for (const name of Object.keys(process.env)) if (!(name in this.settings)) delete process.env[name];
    Object.assign(process.env, this.settings);
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_JEST.test(key.description ?? '')) delete globalThis[key];
  }
};
