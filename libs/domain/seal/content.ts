import { f, type Field, type Fields, type InputOf } from '#libs/domain/kernel';

const text = (id: string, en: string, example: string, max = 1000): Field<string, false, false> =>
  f.text({ id, en }, { max, example });

const bilingual = (id: string, en: string, inIndonesian: string, inEnglish: string) =>
  f.group(
    { id, en },
    {
      id: text('Bahasa Indonesia', 'Indonesian', inIndonesian),
      en: text('Bahasa Inggris', 'English', inEnglish),
    },
  );

const count = (id: string, en: string, example: number) =>
  f.integer({ id, en }, { min: 0, max: 1_000_000_000, example });

const percent = (id: string, en: string, example: number) =>
  f.decimal({ id, en }, { min: 0, max: 100, decimals: 12, example });

const shareFields = {
  numerator: count('Pembilang', 'Numerator', 216),
  denominator: count('Penyebut', 'Denominator', 2756),
  percent: f.optional(percent('Persen', 'Percent', 7.84)),
  low: f.optional(percent('Batas bawah 95 %', 'Lower limit, 95 %', 6.87)),
  high: f.optional(percent('Batas atas 95 %', 'Upper limit, 95 %', 8.9)),
} satisfies Fields;

const figureFields = {
  name: text('Nama dan versi', 'Name and version', 'accompanied/1', 60),
  title: bilingual('Judul', 'Title', 'Didampingi', 'Accompanied'),
  text: bilingual(
    'Definisi',
    'Definition',
    'Orang dengan sekurangnya satu kontak',
    'Persons with at least one contact',
  ),
  unit: bilingual('Satuan', 'Unit', 'orang', 'persons'),
  value: f.decimal({ id: 'Nilai', en: 'Value' }, { min: 0, decimals: 12, example: 4437 }),
  share: f.optional(f.group({ id: 'Bagian', en: 'Share' }, shareFields)),
  categories: f.list(
    { id: 'Menurut kategori', en: 'By category' },
    f.group(
      { id: 'Kategori', en: 'Category' },
      {
        category: text('Kategori', 'Category', 'BADUTA', 20),
        value: count('Nilai', 'Value', 1474),
        of: f.optional(count('Penyebut', 'Denominator', 1600)),
      },
    ),
    { max: 20 },
  ),
  areas: f.list(
    { id: 'Menurut wilayah', en: 'By area' },
    f.group(
      { id: 'Wilayah', en: 'Area' },
      {
        area: text('Kode', 'Code', '19.71.04', 20),
        value: count('Nilai', 'Value', 640),
        of: f.optional(count('Penyebut', 'Denominator', 700)),
      },
    ),
    { max: 60 },
  ),
  receipt: text('Nomor kuitansi', 'Receipt', 'YWNjb21wYW5pZWQvMSAxOS43MSA', 400),
} satisfies Fields;

const logFields = {
  position: text('Posisi log', 'Position of the log', '61639', 80),
  facts: count('Jumlah fakta', 'Facts', 61639),
  streams: count('Jumlah aliran', 'Streams', 2914),
  digest: text('Sidik jari log', 'Fingerprint of the log', '9f86d081884c7d65', 64),
  // Left out by seals of the first schema, whose digest is that of the heads of all streams.
  method: f.optional(f.choice({ id: 'Cara menghitung', en: 'Way of reckoning' }, ['RUNNING'])),
} satisfies Fields;

/**
 * Everything a seal fixes. `log.digest` runs over the hashes of all facts up to `log.position`, in
 * their order, so that a seal kept on paper also anchors the facts behind its figures.
 */
export const sealContentFields = {
  period: text('Periode', 'Period', '2025-07', 7),
  kind: f.choice({ id: 'Jenis periode', en: 'Kind of period' }, ['MONTH', 'SEMESTER']),
  from: f.day({ id: 'Hari pertama', en: 'First day' }, '2025-07-01'),
  until: f.day({ id: 'Hari terakhir', en: 'Last day' }, '2025-07-31'),
  area: text('Wilayah', 'Area', '19.71', 20),
  knownAt: f.instant({ id: 'Sebagaimana diketahui pada', en: 'As known at' }),
  log: f.group({ id: 'Log', en: 'Log' }, logFields),
  figures: f.list(
    { id: 'Angka', en: 'Figures' },
    f.group({ id: 'Angka', en: 'Figure' }, figureFields),
    { min: 1, max: 200 },
  ),
} satisfies Fields;

export type SealContent = InputOf<typeof sealContentFields>;
export type SealedFigure = SealContent['figures'][number];
