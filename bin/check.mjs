// npm run check: types, lint, format, layers; no tests.
import { install } from './lib/install.mjs';
import { checks, run } from './lib/steps.mjs';

await install();
if (!checks.every(run)) process.exit(1);
