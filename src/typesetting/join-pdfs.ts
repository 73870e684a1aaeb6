/** What is needed of one document to take its objects over. */
interface Taken {
  objects: Buffer[];
  pages: number;
  count: number;
  root: number;
  info: number;
}

/**
 * Joins documents of the typesetter into one: all pages, in their order, under the information of the first. Made for
 * what Typst writes, untagged and unencrypted, with a plain table of objects (ISO 32000-1, 7.5); bookmarks are not kept.
 */
export function joinPdfs(documents: readonly Buffer[]): Buffer {
  if (documents.length === 1) return documents[0]!;
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks[0]!.length;
  const add = (object: Buffer): void => {
    offsets.push(length);
    chunks.push(object);
    length += object.length;
  };
  const taken = documents.map(take);
  const total = taken.reduce((sum, { objects }) => sum + objects.length, 0);
  const [pages, root] = [total + 1, total + 2];
  const kids: string[] = [];
  let shift = 0;
  for (const one of taken) {
    one.objects.forEach((object, i) => {
      const under = i + 1 === one.pages ? `/Parent ${pages} 0 R\n  ` : '';
      add(renumbered(object, i + 1, shift, under));
    });
    kids.push(`${one.pages + shift} 0 R`);
    shift += one.objects.length;
  }
  const count = taken.reduce((sum, one) => sum + one.count, 0);
  add(Buffer.from(`${pages} 0 obj\n<< /Type /Pages /Count ${count} /Kids [${kids.join(' ')}] >>\nendobj\n`));
  const catalog = dictionaryOf(taken[0]!.objects[taken[0]!.root - 1]!)
    .replace(/\/Outlines \d+ 0 R/, '')
    .replace(/\/Pages \d+ 0 R/, `/Pages ${pages} 0 R`);
  add(Buffer.from(`${root} 0 obj\n${catalog}\nendobj\n`, 'latin1'));
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const id = /\/ID \[[^\]]*\]/.exec(tailOf(documents[0]!))?.[0] ?? '';
  chunks.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} ` +
        `/Root ${root} 0 R /Info ${taken[0]!.info} 0 R ${id} >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(chunks);
}

const tailOf = (document: Buffer): string => document.toString('latin1', document.lastIndexOf('trailer'));

const number = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error('The document is not as the typesetter writes it.');
  return Number(found);
};

function take(document: Buffer): Taken {
  const tail = tailOf(document);
  const at = number(tail, /startxref\s+(\d+)/);
  const lines = document.toString('latin1', at, document.lastIndexOf('trailer')).split('\n');
  const places = lines.flatMap((line) => (/^\d{10} \d{5} n/.test(line) ? [Number(line.slice(0, 10))] : []));
  const sorted = [...places].sort((a, b) => a - b);
  const ends = new Map(sorted.map((from, i) => [from, sorted[i + 1] ?? at]));
  const objects = places.map((from) => document.subarray(from, ends.get(from)));
  const root = number(tail, /\/Root (\d+) 0 R/);
  const pages = number(dictionaryOf(objects[root - 1]!), /\/Pages (\d+) 0 R/);
  const count = number(dictionaryOf(objects[pages - 1]!), /\/Count (\d+)/);
  return { objects, pages, count, root, info: number(tail, /\/Info (\d+) 0 R/) };
}

/** Where the dictionary of an object ends: what follows in a stream is no text. */
function endOfDictionary(object: Buffer): number {
  const stream = object.indexOf('\nstream');
  return stream === -1 ? object.lastIndexOf('endobj') : stream;
}

const dictionaryOf = (object: Buffer): string =>
  object.toString('latin1', object.indexOf('obj') + 3, endOfDictionary(object)).trim();

/** An object under its new number, with every reference moved; strings are left as they are, whatever they say. */
function renumbered(object: Buffer, number: number, shift: number, under: string): Buffer {
  const end = endOfDictionary(object);
  const text = object.toString('latin1', object.indexOf('obj') + 3, end);
  const moved = text.replace(
    /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]*>|\b(\d+) 0 R\b/g,
    (whole, n?: string) => (n === undefined ? whole : `${Number(n) + shift} 0 R`),
  );
  const dictionary = under === '' ? moved : moved.replace('<<', `<<\n  ${under}`);
  return Buffer.concat([Buffer.from(`${number + shift} 0 obj${dictionary}`, 'latin1'), object.subarray(end)]);
}
