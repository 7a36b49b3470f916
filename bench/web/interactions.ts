import type { Browser, Page } from 'playwright-core';
import type { Demo } from './demo.js';
import { openPage, PHONE } from './page.js';

/* Runs in the page: the longest of each kind of interaction, from the finger to the next paint. */
const WATCH = `
  globalThis.slowest = {};
  new PerformanceObserver((list) =>
    list.getEntries().forEach(({ interactionId, name, duration }) => {
      if (interactionId > 0) slowest[name] = Math.max(slowest[name] ?? 0, duration);
    }),
  ).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

const acts = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.locator('[data-testid=accompanied]').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3_000);
  for (const name of ['Peringkat', 'Peta ubin', 'EN', 'ID']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(700);
  }
  await page.getByLabel('Yang ditampilkan').selectOption('atRisk');
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: /^Tampilan/ }).click();
  await page.waitForTimeout(700);
};

/** Taps on the dashboard, at the machine's speed and at a phone's. */
export const interactions = async (browser: Browser, demo: Demo): Promise<string> => {
  const lines: string[] = [];
  for (const cpu of [1, PHONE.cpu]) {
    const { page } = await openPage(browser, demo, 'dp3akb', { cpu, network: false });
    await page.addInitScript({ content: WATCH });
    await acts(page, demo.url);
    const slowest = await page.evaluate<Record<string, number>>('slowest');
    lines.push(`${cpu}x slower: ${Math.max(0, ...Object.values(slowest))} ms`);
    await page.context().close();
  }
  return `slowest interaction of the dashboard (8 ms steps), ${lines.join('; ')}`;
};
