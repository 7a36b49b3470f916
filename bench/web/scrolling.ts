import type { Browser } from 'playwright-core';
import type { Demo } from './demo.js';
import { openPage } from './page.js';

const SPEED = 2_400;
const FRAME_MS = 1000 / 60;

/* Runs in the page: the time between one frame and the next. */
const WATCH = `(() => {
  globalThis.frames = [];
  let before = performance.now();
  const next = (now) => {
    frames.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})()`;

/** Scrolls the page of a family with 300 facts from top to bottom with a finger, and counts frames. */
export const scrolling = async (
  browser: Browser,
  demo: Demo,
  familyId: string,
): Promise<string> => {
  const { page, cdp } = await openPage(browser, demo, 'kader', { cpu: 1, network: false });
  await page.goto(`${demo.url}/keluarga/${familyId}?asOf=2026-01-01`);
  await page.locator('.timeline > li').nth(200).waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(2_000);
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.evaluate(WATCH);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 180,
    y: 400,
    yDistance: -Math.min(height, 24_000),
    speed: SPEED,
    gestureSourceType: 'touch',
  });
  const frames = await page.evaluate<readonly number[]>('frames');
  await page.context().close();
  const dropped = frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0);
  const slowest = Math.max(...frames);
  return `scrolling 300 facts, ${height} px high: ${frames.length} frames, ${dropped} dropped, slowest ${slowest.toFixed(1)} ms`;
};
