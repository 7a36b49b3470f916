import { walk } from './accessible.js';
import { inBrowser } from './chromium.js';
import { DESK, openCity, PHONE, type City } from './city.js';

inBrowser('every page of the office is open to everyone and fits its screen', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterEach(() => city.leave());
  afterAll(() => city.close());

  test.each([
    ['id', 'dark', PHONE],
    ['en', 'light', DESK],
  ] as const)('for the office: %s, %s', async (language, appearance, size) => {
    const page = await city.open('dp3akb', size, {
      language,
      appearance,
      at: '/laporan?jenis=semester',
    });
    await walk(
      city,
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
