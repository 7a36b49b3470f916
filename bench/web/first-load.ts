import type { Browser } from 'playwright-core';
import type { Demo } from './demo.js';
import { median, openPage, PHONE } from './page.js';

const ROUNDS = 3;
const SETTLE_MS = 6_000;

interface Load {
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly blockedMs: number;
  readonly shift: number;
  readonly scriptKB: number;
  readonly allKB: number;
}

/* Runs in the page, before anything else of it. */
const WATCH = `
  globalThis.seen = { lcp: 0, shift: 0, blocked: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch('layout-shift', (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
  watch('longtask', (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
`;

const READ = `(() => {
  const files = performance.getEntriesByType('resource');
  const kB = (of) => of.reduce((sum, file) => sum + file.encodedBodySize, 0) / 1000;
  return {
    fcpMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    lcpMs: seen.lcp,
    blockedMs: seen.blocked,
    shift: seen.shift,
    scriptKB: kB(files.filter((file) => /\\.js(\\?|$)/.test(file.name))),
    allKB: kB(files),
  };
})()`;

/** The dashboard on a phone that has never been here. */
export const firstLoad = async (browser: Browser, demo: Demo): Promise<string> => {
  const loads: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page } = await openPage(browser, demo, 'sekda', { cpu: PHONE.cpu, network: true });
    await page.addInitScript({ content: WATCH });
    await page.goto(demo.url, { waitUntil: 'commit' });
    await page.locator('[data-testid=accompanied]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(SETTLE_MS);
    loads.push(await page.evaluate<Load>(READ));
    await page.context().close();
  }
  const of = (name: keyof Load): number => median(loads.map((load) => load[name]));
  return [
    `first load, median of ${ROUNDS}: first paint ${Math.round(of('fcpMs'))} ms`,
    `largest paint ${Math.round(of('lcpMs'))} ms`,
    `blocked ${Math.round(of('blockedMs'))} ms`,
    `layout shift ${of('shift').toFixed(3)}`,
    `scripts ${of('scriptKB').toFixed(1)} kB of ${of('allKB').toFixed(1)} kB as sent`,
  ].join(', ');
};
