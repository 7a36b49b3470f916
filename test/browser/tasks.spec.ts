import { family, mother, register, someNik } from '../acceptance/api/support.js';
import { serious } from './accessible.js';
import { inBrowser } from './chromium.js';
import { DESK, openCity, overflow, PHONE, toddler, type City } from './city.js';

inBrowser('what people come for', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterEach(() => city.leave());
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
    expect(await page.title()).toBe('Keluarga · Jejak');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Tercatat.').waitFor();
    await page.getByText('Budi Contoh diukur: 9,6 kg; 77,5 cm (PB)').waitFor();
  });

  test('a draft that was sent without an answer counts once when it is sent again', async () => {
    const page = await city.open('kader', PHONE, { at: `/keluarga/${city.familyId}` });
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
    const page = await city.open('bidan', DESK, { at: `/keluarga/${city.familyId}` });
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
    const page = await city.open('bidan', PHONE, { at: `/keluarga/${city.familyId}` });
    await page.getByRole('button', { name: 'Nilai risiko', exact: true }).click();
    await page.getByRole('radio', { name: 'Budi Contoh' }).check();
    const asked = page.locator('.question');
    const ahead = page.getByTestId('ahead');
    // Nothing is answered yet, and nothing is made up: neither at risk nor safe.
    await ahead.getByText('belum dapat disimpulkan').waitFor();
    await ahead.getByText('Perlu diketahui dulu').waitFor();
    expect(await asked.count()).toBeGreaterThan(2);
    for (const question of await asked.all())
      await question.getByRole('button', { name: 'Tidak', exact: true }).click();
    // What will be concluded is said with its reasons before it is saved, and comes to be so.
    await ahead.getByText('berisiko', { exact: true }).waitFor();
    const foretold = await ahead.locator('.reasons b').allTextContents();
    expect(foretold.length).toBeGreaterThan(0);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Mengapa berisiko').waitFor();
    expect(await page.locator('.risk-panel .reasons b').allTextContents()).toEqual(foretold);
    await page.getByText('Yang perlu berubah untuk lulus').waitFor();
  });

  test('a graduation is foretold from the rules, and where they cannot be read nothing is', async () => {
    const at = `/keluarga/${city.familyId}`;
    const graduating = async (away?: string): Promise<ReturnType<typeof page.getByRole>> => {
      if (away !== undefined) await page.route(away, (route) => route.abort());
      await page.goto(`${city.url}${at}`);
      await page.locator('.more-actions summary').click();
      await page.getByRole('button', { name: 'Nyatakan lulus' }).click();
      await page.getByRole('radio', { name: 'Budi Contoh' }).check();
      return page.getByRole('region', { name: 'Yang akan berubah' });
    };
    const page = await city.open('bidan', PHONE, { at });
    const told = await graduating();
    await told.getByText('Belum dapat dinyatakan lulus').waitFor();
    expect(await told.getByRole('listitem').count()).toBeGreaterThan(0);
    for (const away of ['**/api/v1/rule-sets', '**/history*']) {
      const untold = await graduating(away);
      await untold.getByText('Belum dapat diketahui apakah orang ini dapat lulus').waitFor();
      expect(await untold.getByText('menjadi lulus').count()).toBe(0);
      await page.unroute(away);
    }
  });

  test('a kader does her list where it is: two taps for a visit, and the row says what remains', async () => {
    const long = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10);
    const persons = [
      { ...mother(), name: 'Rini Peraga' },
      { ...toddler(), name: 'Dani Peraga' },
    ];
    const kader = await city.api.as('kader');
    await register(city.api, kader, { ...family(persons), occurredAt: long });
    const page = await city.open('kader', PHONE);
    await page.getByRole('link', { name: 'Tugas' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Dani Peraga' });
    await row.getByText('Terlambat sejak').waitFor();
    await row.getByRole('button', { name: 'Catat kunjungan' }).click();
    // Whoever is waited for is chosen, and so is her home.
    expect(await row.getByRole('checkbox', { name: 'Dani Peraga' }).isChecked()).toBe(true);
    expect(await row.getByRole('radio', { name: 'Rumah' }).isChecked()).toBe(true);
    await row.getByRole('button', { name: 'Simpan' }).click();
    await row.getByText('Kunjungan tercatat.').waitFor();
    await page.getByText('1 orang ditangani sejak halaman ini dibuka').waitFor();
    expect(page.url()).toContain('/tugas');
    await row.getByText('Masih perlu bulan ini').waitFor();
    await row.getByRole('button', { name: 'Pengukuran' }).click();
    await row.getByLabel('Berat badan').fill('9,2');
    await row.getByLabel('Panjang/tinggi badan').fill('76');
    await row.getByText('BB/U: Berat badan normal').waitFor();
    await row.getByRole('button', { name: 'Simpan' }).click();
    await row.getByText('Kunjungan, Pengukuran tercatat.').waitFor();
    expect(await row.getByRole('button', { name: 'Pengukuran' }).count()).toBe(0);
    await row.getByRole('button', { name: 'Penilaian risiko' }).waitFor();
    expect(await overflow(page)).toBe(0);
  });

  test('an agency finds by her card whom it may not look at, and after serving her sees whom it served', async () => {
    const nik = someNik();
    const persons = [{ ...mother(nik), name: 'Wati Peraga' }, toddler()];
    await register(city.api, await city.api.as('dp3akb'), family(persons));
    const page = await city.open('opd', PHONE);
    await page.getByRole('link', { name: 'Penerima' }).click();
    await page.getByText('Belum ada. Begitu Anda mencatat').waitFor();
    const number = page.getByLabel('NIK atau nomor KK');
    await number.fill('1971');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByText('Tulis 16 angka; kini baru 4.').waitFor();
    await number.fill(someNik());
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByText('Tidak ada keluarga terdaftar dengan nomor ini').waitFor();
    await number.fill(`${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}`);
    await page.getByRole('button', { name: 'Cari' }).click();
    const found = page.getByRole('region', { name: 'Keluarga di Asam' });
    const her = found.getByRole('listitem').filter({ hasText: 'W. P.' });
    await her.getByText('perempuan').waitFor();
    expect(await page.getByText('Peraga').count()).toBe(0);
    expect(page.url()).not.toContain(nik);
    await her.getByRole('button', { name: 'Catat bantuan' }).click();
    expect(await found.getByRole('radio', { name: 'W. P.' }).isChecked()).toBe(true);
    await found.getByLabel('Jenis').selectOption('FASILITASI_BANSOS');
    await found.getByLabel('Program').selectOption('PKH');
    await found.getByRole('button', { name: 'Simpan' }).click();
    await found.getByText('Tercatat.').waitFor();
    await page.getByRole('link', { name: /Wati Peraga, Budi Contoh/ }).waitFor();
    expect([await overflow(page), await serious(page)]).toEqual([0, []]);
    await found.getByRole('link', { name: 'Buka keluarga' }).click();
    await page.getByText('Wati Peraga menerima').waitFor();
  });

  test('without a network the page says so, keeps what was typed over a reload, and sends it once', async () => {
    const page = await city.open('tpk', PHONE, { at: `/keluarga/${city.familyId}` });
    await page.getByRole('button', { name: 'Catat kunjungan', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Budi Contoh' }).check();
    await page.getByRole('radio', { name: 'Posyandu' }).check();
    await page.context().setOffline(true);
    await page.getByText('Tanpa jaringan.').waitFor();
    const sent = page.waitForRequest('**/home-visits');
    await page.getByRole('button', { name: 'Simpan' }).click();
    const first = (await sent).headers()['idempotency-key'];
    await page.getByText('Server tidak terjangkau').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Tanpa jaringan.').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Catat kunjungan', exact: true }).click();
    expect(await page.getByRole('checkbox', { name: 'Budi Contoh' }).isChecked()).toBe(true);
    const again = page.waitForRequest('**/home-visits');
    await page.getByRole('button', { name: 'Simpan' }).click();
    expect((await again).headers()['idempotency-key']).toBe(first);
    await page.getByText('Tercatat.').waitFor();
  });

  test('a page that was never here says so without a network, and comes when there is one', async () => {
    const page = await city.open('tpk', PHONE);
    await page.getByTestId('accompanied').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Tugas' }).click();
    await page.getByText('Server tidak terjangkau').waitFor();
    // The rest of the page is still there: where she was can be gone back to.
    await page.getByRole('link', { name: 'Ringkasan' }).click();
    await page.getByTestId('accompanied').waitFor();
    await page.getByRole('link', { name: 'Tugas' }).click();
    await page.getByText('Server tidak terjangkau').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByRole('heading', { name: 'Tugas Asam' }).waitFor();
  });

  test('an address that leads nowhere says so', async () => {
    const page = await city.open('tpk', PHONE, { at: '/tidak/ada' });
    await page.getByRole('heading', { name: 'Halaman tidak ditemukan' }).waitFor();
    await page.getByRole('link', { name: 'Ke Ringkasan' }).click();
    await page.getByRole('heading', { name: 'Ringkasan Asam' }).waitFor();
  });

  test('dates are written as the page’s language does, by hand, by keys, and never as no day', async () => {
    const page = await city.open('tpk', DESK);
    const asOf = page.getByRole('textbox', { name: 'Keadaan pada' });
    await asOf.fill('31/7/2025');
    await asOf.press('ArrowDown');
    expect(await asOf.inputValue()).toBe('30/07/2025');
    await page.waitForURL('**asOf=2025-07-30**');
    await asOf.fill('31/02/2025');
    await asOf.press('Tab');
    await page.getByText('Tulis tanggal seperti 31/07/2025').waitFor();
    expect(await asOf.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toContain('asOf=2025-07-30');
    const known = page.getByRole('textbox', { name: 'Diketahui sampai' });
    await known.fill('01-01-2199');
    await known.press('Tab');
    await page.getByText('Paling lambat').waitFor();
    // The device's own calendar stays within reach, and does not open a field of its own to keys.
    expect(await page.getByRole('button', { name: 'Pilih dari kalender' }).count()).toBe(2);
    const size = await page.evaluate<number>(
      'parseFloat(getComputedStyle(document.querySelector(".clocks input")).fontSize)',
    );
    expect(size).toBeGreaterThanOrEqual(16);
  });
});
