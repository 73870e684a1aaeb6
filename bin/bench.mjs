// npm run bench: the figures of docs/benchmarks.md on this machine. Not a part of the tests.
import { load } from './lib/prepare.mjs';

const { main } = await load('bench/bench.js');
await main(process.argv.slice(2));
