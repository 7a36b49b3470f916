import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { overflow, PHONE, picture, settled, sideways, type City } from './city.js';

/** What axe finds serious on a page as it stands. */
export const serious = async (page: Page): Promise<string[]> => {
  // Our pages have no frames, and what passes need not be described: that takes most of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
};

/**
 * Goes from page to page: nothing serious on any, none wider than the screen, on a phone nothing to
 * be moved sideways; a picture of each.
 */
export const walk = async (
  city: City,
  page: Page,
  paths: Readonly<Record<string, string>>,
  look: string,
): Promise<void> => {
  for (const [name, path] of Object.entries(paths)) {
    if (page.url() !== `${city.url}${path}`) await page.goto(`${city.url}${path}`);
    await settled(page);
    expect([path, await serious(page), await overflow(page)]).toEqual([path, [], 0]);
    if (page.viewportSize()?.width === PHONE.width)
      expect([path, await sideways(page)]).toEqual([path, []]);
    await picture(page, `${name}-${look}`);
  }
};
