const starts: readonly (readonly [extension: string, hex: string])[] = [
  ['pdf', '25504446'],
  ['png', '89504e47'],
  ['jpg', 'ffd8ff'],
  ['zip', '504b0304'],
];

/** By which ending programs know a file, from its first bytes; `bin` where they say nothing. */
export function extensionOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  if (hex.startsWith('52494646') && hex.slice(16) === '57454250') return 'webp';
  return starts.find(([, start]) => hex.startsWith(start))?.[0] ?? 'bin';
}
