type Words = readonly (readonly [RegExp, string])[];

// The first that fits: many browsers name others too.
const browsers: Words = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox or Tor Browser'],
  [/\b(?:(?:Headless)?Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: Words = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iPhone or iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const first = (words: Words, text: string): string | undefined => words.find(([sign]) => sign.test(text))?.[1];

/** What a browser says of itself, in plain words. It may say what it likes: a reminder for its owner, proof of nothing. */
export function browserWords(userAgent: string | null): string {
  const text = userAgent ?? '';
  const [browser, system] = [first(browsers, text), first(systems, text)];
  if (!browser) return system ? `A program on ${system}` : 'An unknown browser';
  return system ? `${browser} on ${system}` : browser;
}
