import { fileURLToPath } from 'node:url';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#libs/identity';
import { child, family, mother, register, startApi, type Api } from '../acceptance/api/support.js';
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
  /** The page's address, the dashboard's when left out. */
  readonly at?: string;
}

const TODDLER_DAYS = 460;

/** The child of the tests at fifteen months whenever they run: below two she is measured lying. */
export const toddler = (): Record<string, unknown> => ({
  ...child(),
  birthDate: new Date(Date.now() - TODDLER_DAYS * 86_400_000).toISOString().slice(0, 10),
});

/** The real application with one family in Asam, and a browser that looks at it. */
export interface City {
  readonly api: Api;
  readonly url: string;
  readonly familyId: string;
  /**
   * A page of somebody who is signed in, at `look.at`; by the form where a password is given.
   * Errors in its console are kept.
   */
  open(username: string, viewport: { width: number; height: number }, look?: Look): Promise<Page>;
  readonly errors: string[];
  /** Closes the pages of a test: what nobody looks at any more need not follow the log. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Only what breaks is kept: that the server refused something is often what a test is about. */
const isRefusal = (text: string): boolean => /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(text);

/** What the form of signing in keeps; asked for directly, because a form for each page takes long. */
const signIn = async (api: Api, username: string): Promise<unknown> =>
  (await api.http().post('/api/v1/sessions').send({ username, password: DEMO_PASSWORD })).body;

const signInByForm = async (page: Page, username: string, password: string): Promise<void> => {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('h1').filter({ visible: true }).first().waitFor();
  await page.locator('input[name=username]').waitFor({ state: 'detached' });
};

const contextOf = async (
  browser: Browser,
  viewport: { width: number; height: number },
  kept: Readonly<Record<string, unknown>>,
): Promise<BrowserContext> => {
  // A browser of another country than the city: what it speaks is not to matter.
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-US' });
  context.setDefaultTimeout(PATIENCE_MS);
  const storage = Object.entries(kept).map(
    ([name, value]) => [`jejak.${name}`, JSON.stringify(value)] as const,
  );
  await context.addInitScript((entries) => {
    for (const [name, value] of entries) localStorage.setItem(name, value);
  }, storage);
  return context;
};

export const openCity = async (): Promise<City> => {
  if (!existsSync(join(PAGES, 'assets'))) throw new Error('No pages: run `npm run build` first.');
  const api = await startApi({ pages: PAGES });
  await api.app.listen(0, '127.0.0.1');
  const url = await api.app.getUrl();
  const { familyId } = await register(api, await api.as('kader'), family([mother(), toddler()]));
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
      const { language = 'id', appearance = 'light', password, at = '/' } = look;
      const context = await contextOf(browser, viewport, {
        language,
        appearance,
        ...(password === undefined ? { session: await signIn(api, username) } : {}),
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) errors.push(message.text());
      });
      await page.goto(`${url}${at}`);
      if (password === undefined) await page.locator('#isi').waitFor();
      else await signInByForm(page, username, password);
      return page;
    },
    async leave() {
      await Promise.all(browser.contexts().map((context) => context.close()));
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

/** Waits until the figure that the page is about has come, and is this. */
export const shows = (page: Page, value: string): Promise<void> =>
  page
    .getByTestId('value')
    .filter({ hasText: new RegExp(`^${value}$`) })
    .waitFor();

/** How far the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

/** What on the page can only be seen by moving it sideways; a stored envelope is as wide as it is. */
export const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('#isi *:not(pre, select, input)')]
    .filter((e) => e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX))
    .map((e) => e.className || e.tagName)`);

export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
};
