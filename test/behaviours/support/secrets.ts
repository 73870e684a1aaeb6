/** A run of Vigil, as far as something could have been written down in it. */
interface Run {
  secrets: Iterable<string>;
  /** What its processes said. */
  said: string;
  sql<T>(text: string): Promise<T[]>;
}

/** What a page shows once: tokens, links, the key of an app, recovery codes. */
export const secretsIn = (html: string): string[] => [
  ...[...html.matchAll(/hrd_[\w-]{43}|(?<=token=)[\w-]{43}/g)].map(([secret]) => secret),
  ...[...html.matchAll(/<code class="key">([A-Z2-7 ]+)</g)].map(([, key]) => key!.replaceAll(' ', '')),
  ...[...html.matchAll(/<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</g)].map(([, code]) => code!),
];

/** Every way in which a secret could have been written down. */
function formsOf(secret: string): Buffer[] {
  const texts = [secret, secret.replaceAll('-', ''), ...secret.split('.')].filter((text) => text.length >= 8);
  const bytes = [
    ...(/^[A-Z2-7]{32}$/.test(secret) ? [base32(secret)] : []),
    ...(/^[\w-]{43}$/.test(secret) ? [Buffer.from(secret, 'base64url')] : []),
  ];
  const plain = [...new Set(texts)].map((text) => Buffer.from(text));
  return [...plain, ...bytes, ...bytes.map((raw) => Buffer.from(raw.toString('hex')))];
}

function base32(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The passwords, codes, keys, tokens and cookies of this run that stand in the database or in what the processes said. */
export async function traces(vigil: Run, secrets: Iterable<string> = vigil.secrets): Promise<string[]> {
  const { bytes, words } = await everything(vigil);
  const kept = Buffer.concat([...bytes, Buffer.from(vigil.said)]);
  const spoken = `${words}\n${vigil.said}`;
  return [...secrets].filter((secret) =>
    // Six digits may stand in a number or a time; as a word of their own they may not.
    /^\d{6}$/.test(secret)
      ? new RegExp(`\\b${secret}\\b`).test(spoken)
      : formsOf(secret).some((form) => kept.includes(form)),
  );
}

/** Every column of every table: as bytes, and what is words as words. */
async function everything(vigil: Run): Promise<{ bytes: Buffer[]; words: string }> {
  const tables = await vigil.sql<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const bytes: Buffer[] = [];
  const words: string[] = [];
  for (const { name } of tables) {
    for (const row of await vigil.sql<Record<string, unknown>>(`SELECT * FROM ${name}`)) {
      for (const value of Object.values(row)) {
        if (value instanceof Buffer) bytes.push(value);
        else bytes.push(Buffer.from(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`));
        if (
          typeof value === 'string' ||
          (typeof value === 'object' && !(value instanceof Date || value instanceof Buffer))
        )
          words.push(JSON.stringify(value));
      }
    }
  }
  return { bytes, words: words.join('\n') };
}
