// npm run -s vigil -- …: the command line.
import { load } from './lib/prepare.mjs';

const { main } = await load('src/cli.js');
// npm goes to the folder of package.json first; the person named files from where they stood.
const calledByNpm = process.env.npm_lifecycle_event === 'vigil' && process.env.INIT_CWD;
await main(process.argv.slice(2), calledByNpm || process.cwd());
