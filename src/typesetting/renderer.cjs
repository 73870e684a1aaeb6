// A program of its own, started by typesetter.ts: a long compilation stalls nobody, and the memory that it took goes back
// with it. It gets no environment, opens no connection, and reads nothing but its templates, its fonts and what it is sent.
const { dirname, join } = require('node:path');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const sharp = require('sharp');

sharp.concurrency(1);
sharp.cache(false);

const templates = join(__dirname, 'templates');
const families = ['noto-sans', 'noto-sans-sc', 'noto-serif-tibetan', 'vazirmatn'];
const fontPaths = families.flatMap((family) => {
  const home = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
  return ['400Regular', '700Bold'].map((weight) => join(home, weight));
});
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] });

/** What is drawn, as a picture of so many pixels for each point of the template. */
const picture = (svg, { palette, scale }) =>
  sharp(Buffer.from(svg), { density: 72 * scale })
    .flatten({ background: '#ffffff' })
    .png(palette ? { palette: true, colours: 128, effort: 1, dither: 0 } : { compressionLevel: 6 })
    .toBuffer();

/** The words that stand in a drawing, in their order: for tests, which cannot read pictures. */
const wordsOf = (svg) => [...svg.matchAll(/<h5:div[^>]*>([^<]*)<\/h5:div>/g)].map(([, words]) => words).join('\n');

/** A photograph is cut to the place that it gets. Faces are in the upper part. */
const cut = ({ bytes, width, height }) =>
  sharp(bytes).resize({ width, height, fit: 'cover', position: 'top' }).jpeg({ quality: 88 }).toBuffer();

/** PDF/UA-1 fails where a letter is in no font, as with emoji. The document is tagged even so. */
function pdfOf(document, { readAloud, untagged }) {
  if (untagged) return compiler.pdf(document, { pdfTags: false });
  try {
    return compiler.pdf(document, readAloud ? { pdfStandard: 'ua-1' } : {});
  } catch (error) {
    if (!readAloud) throw error;
    return compiler.pdf(document);
  }
}

function compiled(template, inputs) {
  const made = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs, resetRead: true });
  if (made.result) return made.result;
  const diagnostics = made.takeError()?.shortDiagnostics ?? [];
  throw new Error(diagnostics.map(({ message }) => message).join('; '));
}

/** Letters get smaller where that brings a document onto the pages that it should have. */
function fitted(template, data, fit) {
  if (!fit) return compiled(template, { data });
  let document;
  for (const scale of fit.scales) {
    document = compiled(template, { data, scale: String(scale) });
    if (document.numOfPages <= fit.pages) break;
  }
  return document;
}

async function draw({ template, data, files = [], as, palette = false, scale = 1, fit, ...how }) {
  const paths = [];
  try {
    for (const file of files) {
      const path = join(templates, file.name);
      compiler.mapShadow(path, file.width ? await cut(file) : Buffer.from(file.bytes));
      paths.push(path);
    }
    const document = fitted(template, data, fit);
    if (as === 'pdf') return pdfOf(document, how);
    if (as === 'pages') return Buffer.from(String(document.numOfPages));
    if (as === 'words') return Buffer.from(wordsOf(compiler.svg(document)));
    // Points become pixels: whoever shows the drawing gets the size that the template states.
    const svg = compiler.plainSvg(document).replace(/^<svg [^>]*>/, (root) => root.replace(/(\d)pt"/g, '$1"'));
    return as === 'svg' ? Buffer.from(svg) : await picture(svg, { palette, scale });
  } finally {
    for (const path of paths) compiler.unmapShadow(path);
    compiler.evictCache(10);
  }
}

process.on('message', (job) => {
  draw(job).then(
    (bytes) => process.send({ id: job.id, bytes, memory: process.memoryUsage.rss() }),
    (error) => process.send({ id: job.id, error: String(error?.message ?? error), memory: process.memoryUsage.rss() }),
  );
});
process.on('disconnect', () => process.exit(0));
