import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#libs/identity';
import { family, register, startApi, type Api } from '../acceptance/api/support.js';
import { chromiumPath } from './chromium.js';

const PAGES = fileURLToPath(new URL('../../dist/apps/web', import.meta.url));

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export interface Look {
  readonly language?: 'id' | 'en';
  readonly appearance?: 'light' | 'dark';
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

export const openCity = async (): Promise<City> => {
  if (!existsSync(join(PAGES, 'assets'))) throw new Error('No pages: run `npm run build` first.');
  const api = await startApi({ pages: PAGES });
  await api.app.listen(0, '127.0.0.1');
  const url = await api.app.getUrl();
  const { familyId } = await register(api, await api.as('kader'), family());
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox'],
  });
  const errors: string[] = [];
  return {
    api,
    url,
    familyId,
    errors,
    async open(username, viewport, { language = 'id', appearance = 'light' } = {}) {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
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
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(url);
      await page.locator('input[name=username]').fill(username);
      await page.locator('input[name=password]').fill(DEMO_PASSWORD);
      await page.locator('button[type=submit]').click();
      await page.locator('#isi h1').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await api.close();
    },
  };
};

/** How far the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
