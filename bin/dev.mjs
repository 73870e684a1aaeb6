// npm run dev: builds and restarts the application whenever a source changes.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { inRoot, root, say } from './lib/project.mjs';

let application;
let timer;
let working = Promise.resolve();
let leaving = false;

await install();
for (const folder of ['src', 'migrations'].filter((name) => existsSync(inRoot(name)))) {
  watch(inRoot(folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (working = working.then(restart)), 150); // editors write a file in several steps
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (working = working.then(leave)));
await restart();

async function restart() {
  if (leaving || !(await build())) return say('Waiting for a change …');
  await stop();
  const args = ['--enable-source-maps', '-e', 'require("./dist/src/main.js").main(process.argv.slice(1))', '--'];
  // Its own process group: Ctrl-C is for us, and we pass it on once.
  application = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 1, 2, 'ipc'], // when we are killed, it hears of it
    detached: true,
  });
  application.on('exit', (code) => {
    application = undefined;
    if (code) say(`The application ended with code ${code}. Waiting for a change …`);
  });
}

function stop() {
  if (!application) return;
  const ended = new Promise((done) => application.once('exit', done));
  application.kill('SIGTERM');
  return ended;
}

async function leave() {
  leaving = true;
  await stop();
  process.exit(0);
}
