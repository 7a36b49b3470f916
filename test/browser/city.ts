import { fileURLToPath } from 'node:url';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#libs/identity';
import { family, register, startApi, type Api } from '../acceptance/api/support.js';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.js';

const PAGES = fileURLToPath(new URL('../../dist/apps/web', import.meta.url));

/** Pictures of the pages, kept as output of the tests for people to look at. */
const PICTURES = fileURLToPath(new URL('../../dist/screenshots', import.meta.url));

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** A page that waits longer than this for something has not got it, also on a busy machine. */
const PATIENCE_MS = 30_000;

export interface Look {
  readonly language?: 'id' | 'en';
  readonly appearance?: 'light' | 'dark';
  readonly password?: string;
}

/** The real application with one family in Asam, and a browser that looks at it. */
export interface City {
  readonly api: Api;
  readonly url: string;
  readonly familyId: string;
  /** A page of somebody who has signed in by the form; errors in its console are kept. */
  open(username: string, viewport: { width: number; height: number }, look?: Look): Promise<Page>;
  readonly errors: string[];
  close(): Promise<void>;
}

/** Only what breaks is kept: that the server refused something is often what a test is about. */
const isRefusal = (text: string): boolean => /status of 4\d\d/.test(text);

export const openCity = async (): Promise<City> => {
  if (!existsSync(join(PAGES, 'assets'))) throw new Error('No pages: run `npm run build` first.');
  const api = await startApi({ pages: PAGES });
  await api.app.listen(0, '127.0.0.1');
  const url = await api.app.getUrl();
  const { familyId } = await register(api, await api.as('kader'), family());
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: CHROMIUM_ARGS,
  });
  const errors: string[] = [];
  return {
    api,
    url,
    familyId,
    errors,
    async open(username, viewport, look = {}) {
      const { language = 'id', appearance = 'light', password = DEMO_PASSWORD } = look;
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      context.setDefaultTimeout(PATIENCE_MS);
      await context.addInitScript(
        ([spoken, seen]) => {
          localStorage.setItem('jejak.language', JSON.stringify(spoken));
          localStorage.setItem('jejak.appearance', JSON.stringify(seen));
        },
        [language, appearance],
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) errors.push(message.text());
      });
      await page.goto(url);
      await page.locator('input[name=username]').fill(username);
      await page.locator('input[name=password]').fill(password);
      await page.locator('button[type=submit]').click();
      await page.locator('h1').filter({ visible: true }).first().waitFor();
      await page.locator('input[name=username]').waitFor({ state: 'detached' });
      return page;
    },
    async close() {
      await browser.close();
      await api.close();
    },
  };
};

/** Waits until a page has everything it asked for: its heading is there and nothing is loading. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('#isi h1').first().waitFor();
  const waiting = page.locator('.loading, [aria-busy=true], .stat .bone');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
};

/** How far the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
};
