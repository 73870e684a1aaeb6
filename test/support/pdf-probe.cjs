// Stands in for the program that reads PDFs, and tries what a hostile PDF would like to do. It answers with what it could.
const tried = (what) => {
  try {
    what();
    return 1;
  } catch {
    return 0;
  }
};

process.on('message', () => {
  const read = tried(() => require('node:fs').readFileSync('/etc/hostname'));
  const write = tried(() => require('node:fs').writeFileSync(`${__dirname}/written`, ''));
  const started = tried(() => require('node:child_process').execFileSync(process.execPath, ['--version']));
  const worker = tried(() => new (require('node:worker_threads').Worker)('', { eval: true }));
  process.send({ pages: read + write + started + worker + Object.keys(process.env).length });
});
