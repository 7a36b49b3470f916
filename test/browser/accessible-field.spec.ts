import { serious, walk } from './accessible.js';
import { inBrowser } from './chromium.js';
import { DESK, openCity, PHONE, picture, type City } from './city.js';

inBrowser('every page of the field is open to everyone and fits its screen', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterEach(() => city.leave());
  afterAll(() => city.close());

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
      city,
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
});
