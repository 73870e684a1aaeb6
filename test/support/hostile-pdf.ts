/** What a PDF for a test hides, each in a place of its own. */
export const hidden = {
  text: 'MARKTEXT',
  covered: 'MARKCOVERED',
  metadata: 'MARKMETADATA',
  author: 'MARKAUTHOR',
  script: 'MARKSCRIPT',
  attachment: 'MARKATTACHMENT',
  note: 'MARKNOTE',
  field: 'MARKFIELD',
  form: 'MARKXFA',
  link: 'MARKLINK',
  outside: 'MARKOUTSIDE',
} as const;

export interface PdfOptions {
  pages?: number;
  width?: number;
  height?: number;
  rotate?: number;
}

/**
 * A PDF with a text on each page, and with whatever a PDF may hide: words under a white box and beyond the edge, a
 * script, an attachment, a note, a field, a form in XML, metadata.
 */
export function hostilePdf({ pages = 1, width = 595, height = 842, rotate = 0 }: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (text: string): number => objects.push(text);
  const stream = (text: string, more = ''): string => `<<${more}/Length ${text.length}>>\nstream\n${text}\nendstream`;
  add(
    `<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R/Lang(en)/OpenAction<</S/JavaScript/JS(app.alert("${hidden.script}"))>>` +
      `/Names<</EmbeddedFiles<</Names[(a.txt) 5 0 R]>>>>/AcroForm<</Fields[9 0 R]/XFA 10 0 R/DA(/F 12 Tf 0 g)/DR<</Font<</F 3 0 R>>>>>>>>`,
  );
  const kids = Array.from({ length: pages }, (_, i) => `${11 + i * 2} 0 R`).join(' ');
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages}>>`);
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  add(stream(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${hidden.metadata}</x:xmpmeta>`, '/Type/Metadata/Subtype/XML'));
  add(`<</Type/Filespec/F(a.txt)/EF<</F 6 0 R>>>>`);
  add(stream(hidden.attachment, '/Type/EmbeddedFile'));
  add(`<</Type/Annot/Subtype/Text/Rect[400 700 420 720]/Contents(${hidden.note})>>`);
  add(`<</Type/Annot/Subtype/Link/Rect[72 600 200 620]/A<</S/URI/URI(https://${hidden.link}.example.org/)>>>>`);
  add(`<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/V(${hidden.field})/DA(/F 12 Tf 0 g)/Rect[72 500 300 520]/F 4>>`);
  add(stream(`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">${hidden.form}</xdp:xdp>`));
  for (let i = 0; i < pages; i++) {
    const content =
      `BT /F 24 Tf 72 ${height - 142} Td (${hidden.text} page ${i + 1}) Tj ET ` +
      `BT /F 24 Tf 72 ${height - 242} Td (${hidden.covered}) Tj ET 1 g 60 ${height - 252} 400 40 re f 0 g ` +
      `BT /F 24 Tf 72 -200 Td (${hidden.outside}) Tj ET 72 100 200 50 re f`;
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${12 + i * 2} 0 R` +
        `/Resources<</Font<</F 3 0 R>>>>/Annots[7 0 R 8 0 R 9 0 R]>>`,
    );
    add(stream(content));
  }
  const info = add(`<</Author(${hidden.author})/Title(${hidden.author})>>`);
  let out = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const at = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${out}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
  );
}
