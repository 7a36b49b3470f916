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
    // The only child of the family is chosen already.
    expect(await page.getByRole('radio', { name: 'Budi Contoh' }).isChecked()).toBe(true);
    await page.getByLabel('Berat badan').fill('9600');
    await expect(page.getByText('apakah maksudnya 9,6 kg').textContent()).resolves.toBeTruthy();
    await page.getByRole('button', { name: 'Pakai 9,6' }).click();
    await page.getByLabel('Panjang/tinggi badan').fill('77,5');
    // Below two years a child is measured lying: it is chosen already.
    expect(await page.getByRole('radio', { name: 'PB (telentang)' }).isChecked()).toBe(true);
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

  test('a midwife corrects a measurement, sees what will change, and the picture of both stays', async () => {
    const page = await city.open('bidan', DESK);
    await page.goto(`${city.url}/keluarga/${city.familyId}`);
    await page.getByText('Budi Contoh diukur: 9,6 kg; 77,5 cm (PB)').waitFor();
    const entry = page.getByRole('listitem').filter({ hasText: 'Budi Contoh diukur' });
    await entry.locator('summary').click();
    await entry.getByRole('button', { name: 'Perbaiki' }).click();
    const weight = page.getByLabel('Berat badan');
    // The form begins with what the fact says.
    expect(await weight.inputValue()).toBe('9,6');
    await weight.fill('9,1');
    const change = page.getByRole('region', { name: 'Yang akan berubah' });
    expect(await change.locator('del').textContent()).toBe('9,6');
    expect(await change.locator('ins').textContent()).toBe('9,1');
    await page.getByLabel('Alasan').fill('Salah baca timbangan');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Tercatat.').waitFor();
    await page.locator('ins', { hasText: '9,1 kg' }).waitFor();
  });

  test('a midwife answers the questions of the child’s category, and reads what they come to', async () => {
    const page = await city.open('bidan', PHONE);
    await page.goto(`${city.url}/keluarga/${city.familyId}`);
    await page.getByRole('button', { name: 'Nilai risiko', exact: true }).click();
    await page.getByRole('radio', { name: 'Budi Contoh' }).check();
    const asked = page.locator('.question');
    expect(await asked.count()).toBeGreaterThan(2);
    await asked.first().waitFor();
    for (const question of await asked.all())
      await question.getByRole('button', { name: 'Tidak', exact: true }).click();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Mengapa berisiko').waitFor();
    await page.getByText('Yang perlu berubah untuk lulus').waitFor();
  });
});
