// npm run build
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { giveUp } from './lib/project.mjs';

await install();
if (!(await build())) giveUp('Vigil does not compile: see above.');
