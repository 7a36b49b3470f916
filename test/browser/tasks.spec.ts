import { inBrowser } from './chromium.js';
import { DESK, openCity, overflow, PHONE, type City } from './city.js';

inBrowser('what people come for', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  test('a kader finds a child by name on her phone, and records a measurement typed with commas', async () => {
    const page = await city.open('kader', PHONE);
    await page.getByRole('link', { name: 'Registri' }).click();
    await page.getByRole('searchbox').fill('budi contoh');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('link', { name: 'Budi Contoh' }).click();
    await page.getByRole('button', { name: 'Catat pengukuran' }).click();
    await page.getByRole('radio', { name: 'Budi Contoh' }).check();
    await page.getByLabel('Berat badan').fill('9600');
    await expect(page.getByText('apakah maksudnya 9,6 kg').textContent()).resolves.toBeTruthy();
    await page.getByRole('button', { name: 'Pakai 9,6' }).click();
    await page.getByLabel('Panjang/tinggi badan').fill('77,5');
    await page.getByRole('radio', { name: 'PB', exact: true }).check();
    await page.getByText('BB/U: Berat badan normal').waitFor();
    expect(await overflow(page)).toBe(0);
    // An unfinished form survives a reload, and nothing personal stood in an address.
    await page.reload();
    await page.getByRole('button', { name: 'Catat pengukuran' }).click();
    expect(await page.getByLabel('Panjang/tinggi badan').inputValue()).toBe('77,5');
    expect(page.url().toLowerCase()).not.toMatch(/budi|contoh/);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Tercatat.').waitFor();
    await page.getByText('Budi Contoh diukur: 9,6 kg; 77,5 cm (PB)').waitFor();
  });

  test('a draft that was sent without an answer counts once when it is sent again', async () => {
    const page = await city.open('kader', PHONE);
    await page.goto(`${city.url}/keluarga/${city.familyId}`);
    await page.getByRole('button', { name: 'Catat kunjungan', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Siti Contoh' }).check();
    await page.getByRole('radio', { name: 'Rumah' }).check();
    const visits = `**/families/${city.familyId}/home-visits`;
    await page.route(visits, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Server tidak terjangkau').waitFor();
    await page.unroute(visits);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Sudah tercatat sebelumnya.').waitFor();
    const visit = page.getByText('Kunjungan selesai, bertemu Siti Contoh');
    await visit.first().waitFor();
    expect(await visit.count()).toBe(1);
  });

  test('the Sekda reads the figures at her desk and goes down to a kelurahan', async () => {
    const page = await city.open('sekda', DESK);
    await page.getByRole('heading', { name: 'Ringkasan Kota Pangkalpinang' }).waitFor();
    await page.getByRole('link', { name: /^Rangkui/ }).click();
    await page.getByRole('link', { name: /^Asam/ }).click();
    await page.getByRole('heading', { name: 'Ringkasan Asam' }).waitFor();
    expect(await page.getByRole('link', { name: 'Registri' }).count()).toBe(0);
    expect(page.url()).toContain('area=19.71.04.1006');
    await page.getByLabel('Diketahui sampai').fill('2025-01-01');
    await page.getByTestId('accompanied').getByText('0', { exact: true }).waitFor();
  });
});
