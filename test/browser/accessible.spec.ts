import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { inBrowser } from './chromium.js';
import { openCity, overflow, PHONE, type City } from './city.js';

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
};

inBrowser('every page', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  test.each([
    ['id', 'light'],
    ['id', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('is open to everyone and fits a phone: %s, %s', async (language, appearance) => {
    const page = await city.open('bidan', PHONE, { language, appearance });
    for (const path of ['/', '/registri', '/tugas', `/keluarga/${city.familyId}`]) {
      await page.goto(`${city.url}${path}`);
      await page.locator('#isi h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await serious(page), await overflow(page)]).toEqual([path, [], 0]);
    }
    await page
      .getByRole('button', {
        name: language === 'id' ? 'Nilai risiko' : 'Assess risk',
        exact: true,
      })
      .click();
    await page.locator('form.card').waitFor();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: language === 'id' ? 'Keluar' : 'Sign out' }).click();
    await page.locator('input[name=username]').waitFor();
    expect(await serious(page)).toEqual([]);
    expect(city.errors).toEqual([]);
  });
});
