/** A PDF that no password opens, since the one that it asks for was never there (ISO 32000-1, 7.6.3). */
export function lockedPdf(): Buffer {
  const digest = '41'.repeat(32);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    `<</Filter/Standard/V 1/R 2/O<${digest}>/U<${digest}>/P -4>>`,
  ];
  let out = '%PDF-1.4\n';
  const rows = objects.map((object, i) => {
    const row = `${String(out.length).padStart(10, '0')} 00000 n \n`;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const trailer = `trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.from(`${out}xref\n0 5\n0000000000 65535 f \n${rows.join('')}${trailer}`);
}
