// npm start: everything from a fresh clone to a page in the browser.
import { load } from './lib/prepare.mjs';

// `npm start --empty`, without the `--` before it, reaches us only as a setting of npm.
if (process.env.npm_config_empty) process.argv.push('--empty');
const { main } = await load('src/main.js');
await main(process.argv.slice(2));
