// A program of its own for each look into a PDF, started by pdf-process.ts: a PDF comes from strangers, and PDFium is large.
// It is started without an environment, may read no file but itself and the library, may start no program, and gives
// back numbers and pixels alone. What a hostile PDF could do here ends with the process.
/* global WebAssembly */
delete globalThis.fetch;
delete globalThis.WebSocket;

/** Pages of 64 KiB that PDFium may take: 768 MiB. */
const mostMemory = 12_288;
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength / 65_536 + pages > mostMemory) throw new RangeError('This takes too much memory.');
  return grow.call(this, pages);
};

const noSubpixels = ~0x02; // FPDF_LCD_TEXT: coloured edges of letters, meant for screens

let document;

async function open({ library, wasm, bytes }) {
  const { PDFiumLibrary } = require(library);
  const pdfium = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  const draw = pdfium.module._FPDF_RenderPageBitmap;
  pdfium.module._FPDF_RenderPageBitmap = (...given) => draw(...given.slice(0, 7), given[7] & noSubpixels);
  document = await pdfium.loadDocument(bytes);
  return { pages: document.getPageCount() };
}

/** Width and height of each page, in points. */
const sizes = ({ most }) => ({
  sizes: Array.from({ length: Math.min(document.getPageCount(), most) }, (_, i) => {
    const { originalWidth, originalHeight } = document.getPage(i).getOriginalSize();
    return [originalWidth, originalHeight];
  }),
});

/** One page: four bytes for each pixel, red, green, blue, and one that says nothing. */
async function draw({ page, width, height }) {
  const drawn = await document.getPage(page - 1).render({ width, height, scale: 1, renderFormFields: true });
  return { width: drawn.width, height: drawn.height, pixels: drawn.data };
}

/** The words of each page. */
const words = ({ most }) => ({
  words: Array.from({ length: Math.min(document.getPageCount(), most) }, (_, i) => document.getPage(i).getText()),
});

const tasks = { open, sizes, draw, words };
const troubleOf = (error) => (/[Pp]assword|security/.test(String(error?.message)) ? 'locked' : 'broken');

process.on('message', (task) => {
  Promise.resolve()
    .then(() => tasks[task.do](task))
    .then(
      (answer) => process.send(answer),
      (error) => process.send({ trouble: troubleOf(error) }),
    );
});
process.on('disconnect', () => process.exit(0));
