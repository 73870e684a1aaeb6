import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cookieNames } from '../src/web/cookies';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';

/** A browser for tests. It reaches this computer alone. */
export interface TestBrowser {
  /** A person at a desk or with a phone. Most need no JavaScript; axe, which looks for barriers, does. */
  visitor(options?: { width?: number; javaScript?: boolean; dark?: boolean }): Promise<BrowserContext>;
  close(): Promise<void>;
}

// Run as a process of its own: the package unpacks into the temporary folder of the process, and asks its environment
// when it is loaded.
const unpack = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;

/** Unpacks it once for all tests of a run, into the folder of the run. Of two who do so at once the first is kept. */
function unpacked(): string {
  const folder = join(dirname(process.env.TEST_KEYS_FILE!), 'chromium');
  if (existsSync(folder)) return folder;
  const half = `${folder}-${process.pid}`;
  mkdirSync(half);
  const env = { ...process.env, TMPDIR: half, HOME: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  execFileSync(process.execPath, ['-e', unpack], { env });
  try {
    renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(half, { recursive: true });
  }
  return folder;
}

/**
 * Chromium out of npm, with the libraries and the font that it brings, so that nothing need be installed. It is there
 * for Linux on x64; elsewhere the tests take the Chrome of the machine.
 */
function launchOptions(home: string): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = unpacked();
  writeFileSync(
    join(home, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>
     <dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  );
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--proxy-server=127.0.0.1:9', '--proxy-bypass-list=127.0.0.1'],
    env: { ...process.env, HOME: home, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: home },
  };
}

const signedIn = (baseURL: string, value: string) => ({
  cookies: [
    {
      name: cookieNames.session,
      value,
      domain: new URL(baseURL).hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax' as const,
    },
  ],
  origins: [],
});

/** Starts the browser: once for a file of tests. With `session`, everybody who comes is signed in by it. */
export async function openBrowser(baseURL: string, session?: string): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-browser-'));
  const browser: Browser = await chromium.launch(launchOptions(folder));
  return {
    visitor: ({ width = 1280, javaScript = false, dark = false } = {}) =>
      browser.newContext({
        baseURL,
        viewport: { width, height: 900 },
        javaScriptEnabled: javaScript,
        colorScheme: dark ? 'dark' : 'light',
        ...(session ? { storageState: signedIn(baseURL, session) } : {}),
      }),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
