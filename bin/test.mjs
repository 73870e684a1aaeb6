// npm test: everything. With arguments (npm test -- timeline) only Jest runs, on the files that they name.
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { checks, run, runTests } from './lib/steps.mjs';

const args = process.argv.slice(2);
await install();
const good = args.length > 0 || checks.every(run);
// Some tests start the built application; the build is not to be a part of their time.
const built = good && (await build());
const { passed, failed } = built ? runTests(args) : { passed: 0, failed: 1 };
if (!built) console.log('\nThe tests were not run.');
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
