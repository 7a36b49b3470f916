import type { Page } from 'playwright-core';
import { inBrowser } from './chromium.js';
import {
  DESK,
  openCity,
  overflow,
  PHONE,
  picture,
  settled,
  shows,
  sideways,
  type City,
} from './city.js';

/** What a role comes for first, on the page it is on; by what it sees there. */
interface Coming {
  readonly role: string;
  readonly pages: readonly string[];
  readonly comesTo: string;
  readonly sees: (page: Page, city: City) => Promise<unknown>;
}

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name }).waitFor();

const TEAM = ['Ringkasan', 'Registri', 'Tugas', 'Laporan', 'Validitas'];

const sheet = (page: Page) =>
  page.getByRole('region', { name: 'Menurut wilayah' }).last().waitFor();

const COMING: readonly Coming[] = [
  { role: 'kader', pages: TEAM, comesTo: 'Tugas', sees: heading('Tugas Asam') },
  {
    role: 'tpk',
    pages: TEAM,
    comesTo: 'Registri',
    sees: (page) =>
      page
        .getByRole('link', { name: 'Siti Contoh' })
        .or(page.getByText('Budi Contoh'))
        .first()
        .waitFor(),
  },
  { role: 'bidan', pages: TEAM, comesTo: 'Tugas', sees: heading('Tugas Rangkui') },
  { role: 'pkb', pages: [...TEAM, 'Meja audit'], comesTo: 'Laporan', sees: sheet },
  {
    role: 'lurah',
    pages: ['Ringkasan', 'Registri', 'Laporan', 'Validitas'],
    comesTo: 'Laporan',
    sees: heading('Laporan bulanan percepatan penurunan stunting kelurahan'),
  },
  {
    role: 'camat',
    pages: ['Ringkasan', 'Registri', 'Laporan', 'Validitas'],
    comesTo: 'Laporan',
    sees: sheet,
  },
  {
    role: 'dp3akb',
    pages: ['Ringkasan', 'Registri', 'Laporan', 'Validitas', 'Meja audit', 'Admin'],
    comesTo: 'Admin',
    sees: (page) => page.getByText('Akun baru').waitFor(),
  },
  {
    role: 'dinkes',
    pages: ['Ringkasan', 'Registri', 'Laporan', 'Validitas', 'Meja audit', 'Admin'],
    comesTo: 'Registri',
    sees: (page) => page.getByText('Budi Contoh').waitFor(),
  },
  {
    role: 'opd',
    pages: ['Ringkasan', 'Penerima', 'Laporan', 'Validitas'],
    comesTo: 'Penerima',
    sees: heading('Penerima manfaat'),
  },
  {
    role: 'sekda',
    pages: ['Ringkasan', 'Laporan', 'Validitas', 'Admin'],
    comesTo: 'Validitas',
    sees: (page) => page.getByRole('link', { name: 'Periksa rantai' }).waitFor(),
  },
  {
    role: 'auditor',
    pages: ['Ringkasan', 'Registri', 'Laporan', 'Validitas', 'Meja audit'],
    comesTo: 'Meja audit',
    sees: (page) => page.getByRole('link', { name: 'FamilyRegistered' }).first().waitFor(),
  },
];

inBrowser('each role finds what it comes for, on a phone and at a desk', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterEach(() => city.leave());
  afterAll(() => city.close());

  test.each(COMING)('$role', async ({ role, pages, comesTo, sees }) => {
    const page = await city.open(role, PHONE);
    const nav = page.getByRole('navigation', { name: 'Halaman' });
    expect(await nav.getByRole('link').allTextContents()).toEqual(pages);
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await nav.getByRole('link', { name: comesTo }).click();
      await sees(page, city);
      await settled(page);
      expect(await overflow(page)).toBe(0);
      await picture(page, `${role}-${size.width}`);
    }
    expect(city.errors).toEqual([]);
  });

  test('a camat takes the month’s report along, and each number opens its receipt', async () => {
    const page = await city.open('camat', PHONE);
    await page.getByRole('link', { name: 'Laporan' }).click();
    // The whole city's report is not hers.
    expect(await page.getByRole('button', { name: 'Semester kota' }).count()).toBe(0);
    const table = page.getByRole('table').first();
    await table.waitFor();
    for (const format of ['PDF', 'XLSX', 'CSV']) {
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name: format }).click();
      expect((await file).suggestedFilename()).toMatch(
        new RegExp(`^jejak-minilok-19\\.71\\.04-\\d{4}-\\d\\d\\.${format.toLowerCase()}$`),
      );
    }
    await page.emulateMedia({ media: 'print' });
    // On paper both tables stand, and nothing to press.
    expect(await page.getByRole('heading', { name: 'Menurut kategori' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    const link = table.getByRole('link', { name: /Terdaftar sebagai sasaran, Jumlah/ });
    const [value = ''] = ((await link.textContent()) ?? '').split(' ');
    await link.click();
    await page.getByRole('heading', { name: 'Terdaftar sebagai sasaran' }).waitFor();
    await shows(page, value);
    expect(page.url()).toContain('receipt=');
  });

  test('a lurah has the report of his kelurahan, and a camat those of all of hers', async () => {
    const page = await city.open('lurah', PHONE, { at: '/laporan' });
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.count()).toBe(1);
    // What is laid out as cards is a table to whoever hears it.
    expect(await table.getByRole('columnheader').allTextContents()).toContain('Ibu hamil');
    const row = table.getByRole('row').filter({ hasText: 'Terdaftar sebagai sasaran' });
    expect(await row.getByRole('cell').count()).toBe(6);
    expect([await overflow(page), await sideways(page)]).toEqual([0, []]);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF' }).click();
    expect((await file).suggestedFilename()).toMatch(
      /^jejak-kelurahan-19\.71\.04\.1006-\d{4}-\d\d\.pdf$/,
    );
    const camat = await city.open('camat', DESK, { at: '/laporan' });
    await camat.getByRole('button', { name: 'Bulanan kelurahan' }).click();
    await camat.getByLabel('Kelurahan').selectOption('Asam');
    await camat.getByText('Laporan bulanan').first().waitFor();
    await camat.waitForURL('**area=19.71.04.1006**');
  });

  test('the office prints the city’s semester', async () => {
    const page = await city.open('dp3akb', DESK);
    await page.getByRole('link', { name: 'Laporan' }).click();
    await page.getByRole('button', { name: 'Semester kota' }).click();
    await page.getByRole('heading', { name: 'Laporan semester' }).waitFor();
    await page.getByRole('columnheader', { name: 'Rangkui' }).first().waitFor();
  });

  test('a family and a receipt are printed in black on white, without what only a screen can do', async () => {
    const page = await city.open('bidan', DESK, { appearance: 'dark' });
    await page.goto(`${city.url}/keluarga/${city.familyId}`);
    await page.getByText('Keluarga didaftarkan').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('html:not(.dark)').waitFor();
    expect(await page.getByRole('button', { name: 'Catat kunjungan' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Halaman' }).isVisible()).toBe(false);
    await page.getByText(/^Jejak · Bidan Rangkui .* dicetak/).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${city.url}/kuitansi/registered`);
    await page.locator('.receipt-lines li').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Unduh CSV' }).isVisible()).toBe(false);
    expect(await page.locator('.receipt-lines li').first().isVisible()).toBe(true);
  });

  test('the Sekda verifies chains of families whose names she never sees', async () => {
    const kader = await city.open('kader', PHONE, { at: `/keluarga/${city.familyId}` });
    await kader.getByRole('button', { name: 'Catat kunjungan', exact: true }).click();
    await kader.getByRole('checkbox', { name: 'Siti Contoh' }).check();
    await kader.getByRole('checkbox', { name: 'Budi Contoh' }).check();
    await kader.getByRole('radio', { name: 'Rumah' }).check();
    await kader.getByRole('button', { name: 'Simpan' }).click();
    await kader.getByText('Tercatat.').waitFor();
    const page = await city.open('sekda', PHONE, { at: `/validitas/rantai` });
    await page.getByLabel('Wilayah').selectOption({ label: 'Asam' });
    await page.getByRole('button', { name: 'Undi dan periksa' }).click();
    await page.getByText('Semua rantai utuh: 1 keluarga').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Contoh');
    // Of children together the receipt opens too: one category after the other.
    await page.goto(`${city.url}/`);
    await page
      .getByRole('row', { name: /Baduta dan balita/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByText('Jumlah dari kategori di bawah ini').waitFor();
    await shows(page, '1');
    expect(await overflow(page)).toBe(0);
  });

  test('a chain that was cut is seen by whoever sees nothing else', async () => {
    const page = await city.open('sekda', DESK);
    await page.route('**/audit/streams/*/chain', async (route) => {
      const response = await route.fetch();
      const chain = (await response.json()) as { links: unknown[] };
      await route.fulfill({ response, json: { ...chain, links: chain.links.slice(1) } });
    });
    await page.goto(`${city.url}/validitas/rantai?area=19.71.04.1006`);
    await page.getByRole('button', { name: 'Undi dan periksa' }).click();
    await page.getByText('Ada rantai yang putus').waitFor();
  });
});
