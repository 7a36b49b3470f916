import { family, mother, register } from '../acceptance/api/support.js';
import { inBrowser } from './chromium.js';
import { DESK, openCity, overflow, PHONE, settled, shows, type City } from './city.js';

/** A page asks once, and twice more where nobody answered. */
const ASKED_AT_MOST = 3;

inBrowser('what an office comes for', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterEach(() => city.leave());
  afterAll(() => city.close());

  test('the Sekda goes down to a kelurahan, and a number opens into who it is without their names', async () => {
    const page = await city.open('sekda', DESK);
    await page.getByRole('heading', { name: 'Ringkasan Kota Pangkalpinang' }).waitFor();
    await page.getByRole('link', { name: 'Asam', exact: true }).click();
    await page.getByRole('heading', { name: 'Ringkasan Asam' }).waitFor();
    // A tab says which page it is; one about a family does not say whose.
    expect(await page.title()).toBe('Ringkasan Asam · Jejak');
    expect(page.url()).toContain('area=19.71.04.1006');
    expect(await page.getByRole('link', { name: 'Registri' }).count()).toBe(0);
    await page.getByTestId('accompanied').click();
    await page.getByRole('heading', { name: 'Didampingi' }).waitFor();
    await shows(page, '0');
    expect(await page.getByText('Contoh').count()).toBe(0);
  });

  test('the dashboard follows the log by itself, and the clocks in its header change it', async () => {
    const page = await city.open('camat', DESK);
    await settled(page);
    const value = page.getByTestId('accompanied');
    expect(await value.textContent()).toBe('0');
    const worker = await city.open('kader', PHONE, { at: `/keluarga/${city.familyId}` });
    await worker.getByRole('button', { name: 'Catat kunjungan', exact: true }).click();
    await worker.getByRole('checkbox', { name: 'Budi Contoh' }).check();
    await worker.getByRole('radio', { name: 'Rumah' }).check();
    await worker.getByRole('button', { name: 'Simpan' }).click();
    await worker.getByText('Tercatat.').waitFor();
    await value.getByText('1', { exact: true }).waitFor();
    await page.getByText(/^Langsung · fakta ke-/).waitFor();
    await page.getByLabel('Diketahui sampai').fill('2025-01-01');
    await value.getByText('0', { exact: true }).waitFor();
    await page.getByText('Anda melihat yang diketahui pada').waitFor();
  });

  test('what was loaded stays in sight when a later answer does not come', async () => {
    const page = await city.open('camat', PHONE);
    await settled(page);
    let failed = 0;
    await page.route('**/api/v1/summary?**', async (route) => {
      failed += 1;
      await route.abort();
    });
    // The figures move, and the page asks for them anew, as often as it asks.
    await register(city.api, await city.api.as('kader'), family([mother()]));
    while (failed < ASKED_AT_MOST) await page.waitForTimeout(100);
    await page.waitForTimeout(500);
    await page.getByTestId('accompanied').waitFor();
    expect(await page.getByText('Server tidak terjangkau').count()).toBe(0);
    // What was never loaded is said to be missing, with a way to try again.
    await page.reload();
    await page.getByText('Server tidak terjangkau').waitFor();
    await page.unroute('**/api/v1/summary?**');
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await page.getByTestId('accompanied').waitFor();
  });

  test('an administrator opens an account, whose owner chooses a password before anything else', async () => {
    const page = await city.open('dp3akb', DESK);
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByText('Akun baru').click();
    const form = page.locator('form.account-form').first();
    await form.getByLabel('Nama pengguna').fill('ani');
    await form.getByLabel('Nama yang ditampilkan').fill('Ani Contoh');
    // What is typed survives a reload, and is not folded away.
    await page.reload();
    expect(await form.getByLabel('Nama pengguna').inputValue()).toBe('ani');
    expect(await form.getByLabel('Nama yang ditampilkan').inputValue()).toBe('Ani Contoh');
    await form.getByLabel('Peran').selectOption({ label: 'Kader posyandu' });
    await form.getByLabel('Wilayah kerja').selectOption({ label: 'Asam' });
    await form.getByRole('button', { name: 'Buka akun' }).click();
    const password = (await page.locator('code.password').textContent()) ?? '';
    const own = await city.open('ani', PHONE, { password });
    await own.getByRole('heading', { name: 'Pilih kata sandi Anda' }).waitFor();
    await own.getByLabel('Kata sandi sementara').fill(password);
    await own.getByLabel('Kata sandi baru').fill('empat kata yang mudah');
    await own.getByRole('button', { name: 'Simpan' }).click();
    await own.locator('input[name=username]').waitFor();
    const again = await city.open('ani', PHONE, { password: 'empat kata yang mudah' });
    await again.getByRole('heading', { name: 'Ringkasan Asam' }).waitFor();
  });

  test('a period is sealed by two persons, and stays what it was', async () => {
    const page = await city.open('dp3akb', DESK, { at: `/validitas/segel?asOf=2025-08-15` });
    // The last month that is over stands there already.
    expect(await page.getByLabel('Periode').inputValue()).toBe('2025-07');
    await page.getByRole('button', { name: 'Usulkan' }).click();
    await page.getByRole('heading', { name: 'Juli 2025' }).waitFor();
    // Whoever proposed it is not asked to approve it.
    expect(await page.getByRole('button', { name: 'Setujui dan segel' }).count()).toBe(0);
    const other = await city.open('sekda', PHONE, { at: `/validitas/segel/2025-07` });
    await other.getByRole('button', { name: 'Setujui dan segel' }).click();
    await other.getByText('Disegel').first().waitFor();
    await other.getByText('Isi masih sama dengan yang disegel').waitFor();
    expect(await overflow(other)).toBe(0);
  });

  test('a view of the registry is kept on the device, and sent to a colleague as a link', async () => {
    const page = await city.open('pkb', PHONE, { at: '/registri' });
    await page.getByLabel('Kategori').selectOption('BADUTA');
    await page.getByRole('button', { name: 'Simpan tampilan' }).click();
    await page.getByLabel('Nama tampilan').fill('Baduta');
    await page.getByText('Tersimpan di perangkat ini saja').waitFor();
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Baduta', exact: true }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Salin tautan' }).click();
    await page.getByRole('button', { name: 'Tautan disalin' }).waitFor();
    const link = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(link).toBe(page.url());
    const colleague = await city.open('camat', DESK, { at: link.slice(city.url.length) });
    expect(await colleague.getByLabel('Kategori').inputValue()).toBe('BADUTA');
    expect(await overflow(page)).toBe(0);
  });

  test('a browser that lets no page copy shows the link to be copied by hand', async () => {
    const page = await city.open('camat', PHONE, { at: '/registri?risk=AT_RISK' });
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true })',
    );
    await page.getByRole('button', { name: 'Salin tautan' }).click();
    expect(await page.getByLabel('Tautan halaman ini').inputValue()).toBe(page.url());
  });

  test('an auditor finds a fact, and her own browser computes the chain it stands in', async () => {
    const page = await city.open('auditor', DESK);
    await page.getByRole('link', { name: 'Meja audit' }).click();
    await page.getByLabel('Jenis fakta').selectOption('FamilyRegistered');
    await page.getByRole('link', { name: 'FamilyRegistered' }).first().click();
    await page.getByRole('heading', { name: 'Amplop sebagaimana tersimpan' }).waitFor();
    // Whoever can read the store reads no name in it.
    expect(await page.locator('pre.envelope').textContent()).not.toContain('Contoh');
    await page.getByRole('button', { name: 'Periksa sekarang' }).click();
    await page.getByText('Rantai utuh').waitFor();
    await page.getByRole('link', { name: 'Siapa membaca' }).click();
    await page.locator('#isi').getByText('Auditor Inspektorat').first().waitFor();
  });

  test('a changed fact breaks the chain that a browser computes', async () => {
    const page = await city.open('auditor', PHONE);
    await page.route('**/audit/streams/**', async (route) => {
      const response = await route.fetch();
      const stream = (await response.json()) as { entries: { entry: { occurredAt: string } }[] };
      const [first] = stream.entries;
      if (first !== undefined) first.entry.occurredAt = '2020-01-01T00:00:00+07:00';
      await route.fulfill({ response, json: stream });
    });
    await page.goto(`${city.url}/validitas/rantai?keluarga=${city.familyId}`);
    await page.getByRole('button', { name: 'Periksa sekarang' }).click();
    await page.getByText('Rantai putus').waitFor();
    await page.getByText('isinya tidak cocok dengan sidiknya').waitFor();
  });

  test('a rule is tried on all history before anybody is judged by it', async () => {
    const page = await city.open('dinkes', DESK);
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByText('Coba aturan lain').click();
    await page.getByLabel('hbCatin').fill('11');
    await page.getByRole('button', { name: 'Coba pada riwayat' }).click();
    await page.getByText('menjadi berisiko').first().waitFor();
    await page.getByLabel('Alasan usulan').fill('Batas Hb menurut kepala BKKBN');
    await page.getByRole('button', { name: 'Usulkan aturan ini' }).click();
    await page.getByText('Usulan tercatat.').waitFor();
    const other = await city.open('sekda', DESK, { at: `/admin/aturan` });
    await other.getByText('Menunggu persetujuan').waitFor();
    await other.getByRole('button', { name: 'Setujui' }).click();
    await other.getByText('Menunggu persetujuan').waitFor({ state: 'detached' });
  });
});
