import type { Locator, Page } from 'playwright-core';
import type { Server } from 'node:net';
import { openBrowser, TestBrowser } from './browser';
import { startWorld, World } from './world';

/** The application, listening on this computer alone, and a browser to look at it. */
export interface Pages {
  world: World;
  browser: TestBrowser;
  /** A page as an administrator without JavaScript sees it. */
  visit(path: string, width?: number): Promise<Page>;
  close(): Promise<void>;
}

/** Starts both: once for a file of tests. */
export async function startPages(): Promise<Pages> {
  const world = await startWorld();
  const { port } = (world.app.getHttpServer() as Server).address() as { port: number };
  const browser = await openBrowser(`http://127.0.0.1:${port}`, world.http.held!.session);
  return {
    world,
    browser,
    visit: async (path, width) => {
      const page = await (await browser.visitor({ width })).newPage();
      await page.goto(path);
      return page;
    },
    close: async () => {
      await browser.close();
      await world.close();
    },
  };
}

const boxes = 'input:not([type=radio]):visible, select:visible, textarea:visible';

/** The box with a label, of those that are shown. */
export const box = (scope: Page | Locator, label: string): Locator => {
  const page = 'page' in scope ? scope.page() : scope;
  return scope.getByLabel(label, { exact: true }).and(page.locator(boxes));
};

/** Writes into boxes by their labels; a list is chosen from by its words. */
export async function fill(scope: Page | Locator, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const found = box(scope, label);
    const isList = (await found.evaluate((element) => element.tagName)) === 'SELECT';
    await (isList ? found.selectOption({ label: text }) : found.fill(text));
  }
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
export const when = (page: Page): Locator => page.getByRole('group', { name: /^When/ });

export async function register(page: Page, name: string, more: Record<string, string> = {}): Promise<void> {
  await page.goto('/defenders/new');
  await fill(page, { 'Name 1 (needed)': name, 'Reference (needed)': `REF-${name}`, ...more });
  await press(page, 'Register');
}

/** Records an event, beginning on the page of the case. */
export async function record(page: Page, kind: string, way: string, date: Record<string, string>): Promise<void> {
  await follow(page, 'Record an event');
  await fill(page, { 'What happened (needed)': kind });
  await when(page).getByRole('radio', { name: way, exact: true }).check();
  await fill(when(page), date);
  await press(page, 'Record');
}
