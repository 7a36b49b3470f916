import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { inBrowser } from './chromium.js';
import { DESK, openCity, overflow, PHONE, picture, settled, type City } from './city.js';

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
};

inBrowser('every page is open to everyone and fits its screen', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterEach(() => city.leave());
  afterAll(() => city.close());

  const walk = async (page: Page, paths: Readonly<Record<string, string>>, look: string) => {
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`${city.url}${path}`);
      await settled(page);
      expect([path, await serious(page), await overflow(page)]).toEqual([path, [], 0]);
      await picture(page, `${name}-${look}`);
    }
  };

  // Each language in each light, on a phone or at a desk.
  test.each([
    ['id', 'light', PHONE],
    ['en', 'dark', PHONE],
    ['id', 'dark', DESK],
    ['en', 'light', DESK],
  ] as const)('for a midwife: %s, %s', async (language, appearance, size) => {
    const page = await city.open('bidan', size, { language, appearance });
    const look = `${language}-${appearance}-${size.width}`;
    await walk(
      page,
      {
        ringkasan: '/',
        kuitansi: '/kuitansi/accompanied',
        registri: '/registri',
        tugas: '/tugas',
        'laporan-minilok': '/laporan',
        keluarga: `/keluarga/${city.familyId}`,
      },
      look,
    );
    await page
      .getByRole('button', {
        name: language === 'id' ? 'Nilai risiko' : 'Assess risk',
        exact: true,
      })
      .click();
    await page.locator('form.card').waitFor();
    expect(await serious(page)).toEqual([]);
    await picture(page, `nilai-risiko-${look}`);
    await page.getByRole('button', { name: language === 'id' ? 'Keluar' : 'Sign out' }).click();
    await page.locator('input[name=username]').waitFor();
    expect(await serious(page)).toEqual([]);
    expect(city.errors).toEqual([]);
  });

  test.each([
    ['id', 'dark', PHONE],
    ['en', 'light', DESK],
  ] as const)('for the office: %s, %s', async (language, appearance, size) => {
    const page = await city.open('dp3akb', size, { language, appearance });
    await walk(
      page,
      {
        'laporan-semester': '/laporan?jenis=semester',
        validitas: '/validitas',
        laporan: '/validitas/laporan',
        segel: '/validitas/segel',
        rantai: '/validitas/rantai',
        audit: '/audit',
        keadaan: `/audit/keadaan?keluarga=${city.familyId}`,
        akses: '/audit/akses',
        admin: '/admin',
        aturan: '/admin/aturan',
        'model-baca': '/admin/model',
      },
      `${language}-${appearance}-${size.width}`,
    );
    expect(city.errors).toEqual([]);
  });
});
