// Makes the file of a document that was described: see described.ts. Long ones are made in a program of its own, so that
// the seconds that it takes stall nobody. It gets no environment, opens no connection, and reads nothing but its library.
const docx = require('docx');
const { TextWatermark } = require('docx/watermarks');

const makers = { ...docx, TextWatermark };

/** What was described, as docx has it. Text is text, whatever it says: only an object of ours has a `$make`. */
function made(value) {
  if (Array.isArray(value)) return value.map(made);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (typeof value.$make === 'string') return new makers[value.$make](made(value.options));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, made(one)]));
}

const packed = (document) => docx.Packer.toBuffer(made(document));

module.exports = { packed };

if (process.send && require.main === module) {
  process.once('message', (document) => {
    packed(document).then(
      (bytes) => process.send({ bytes }, () => process.exit(0)),
      (error) => process.send({ error: String(error?.message ?? error) }, () => process.exit(1)),
    );
  });
  process.once('disconnect', () => process.exit(0));
}
