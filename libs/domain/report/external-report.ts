import { f, type FactDef, type Fields, type InputOf } from '#libs/domain/kernel';

const count = (id: string, en: string) =>
  f.integer({ id, en }, { min: 0, max: 10_000_000, example: 99 });

const short = (id: string, en: string, example: string) =>
  f.text({ id, en }, { max: 300, example });

const percent = (id: string, en: string, example: number) =>
  f.decimal({ id, en }, { min: 0, max: 1000, decimals: 4, unit: '%', example });

const figures = {
  accompanied: count('Didampingi', 'Accompanied'),
  atRisk: count('Berisiko', 'At risk'),
  percent: f.optional(percent('Persentase berisiko', 'Percentage at risk', 28)),
};

/** A printed share with its two parts, as far as they were printed. */
const shares = f.list(
  { id: 'Bagian yang dicetak', en: 'Printed shares' },
  f.group(
    { id: 'Bagian', en: 'Share' },
    {
      label: short('Nama', 'Label', 'Prevalensi stunting e-PPGBM'),
      kind: f.choice({ id: 'Jenis', en: 'Kind' }, ['STUNTING', 'OTHER']),
      numerator: f.optional(count('Pembilang', 'Numerator')),
      denominator: f.optional(count('Penyebut', 'Denominator')),
      percent: percent('Persen', 'Percent', 1.24),
    },
  ),
  { min: 1, max: 40 },
);

/** Families by the screening of BKKBN, as a table of it prints them. */
const krs = f.group(
  { id: 'Keluarga berisiko stunting (KRS)', en: 'Families at risk of stunting (KRS)' },
  {
    target: count('Keluarga sasaran', 'Target families'),
    atRisk: count('KRS', 'At risk'),
    notAtRisk: count('Tidak berisiko', 'Not at risk'),
    ranks: f.optional(
      f.list(
        { id: 'KRS menurut peringkat 1, 2, 3, 4, > 4', en: 'At risk by rank 1, 2, 3, 4, > 4' },
        count('KRS', 'At risk'),
        { min: 5, max: 5 },
      ),
    ),
  },
);

/** Figures somebody published, as published: kept, checked, never trusted and never corrected. */
export const externalReportFields = {
  title: short('Judul', 'Title', 'Rakor TPPS Semester I 2025'),
  outlet: short('Penerbit', 'Outlet', 'ALINEANEWS.ID'),
  url: f.optional(short('Alamat web', 'Web address', 'https://contoh.id/berita')),
  publishedOn: f.day({ id: 'Tanggal terbit', en: 'Published on' }, '2025-07-29'),
  speaker: f.optional(short('Dikutip dari', 'Quoting', 'Sekda Kota Pangkalpinang')),
  area: short('Wilayah', 'Area', '19.71'),
  periodFrom: f.optional(f.day({ id: 'Awal periode', en: 'Period from' }, '2025-01-01')),
  periodUntil: f.day({ id: 'Akhir periode', en: 'Period until' }, '2025-07-31'),
  unit: f.optional(f.choice({ id: 'Satuan', en: 'Unit' }, ['ORANG', 'KELUARGA', 'KUNJUNGAN'])),
  definitions: f.optional(short('Definisi', 'Definitions', 'Didampingi: dikunjungi sekali')),
  sourceSystem: f.optional(short('Sumber data', 'Source system', 'e-PPGBM')),
  deduplication: f.optional(
    short('Aturan data ganda', 'De-duplication rule', 'Satu NIK satu kali'),
  ),
  headline: f.group({ id: 'Angka utama', en: 'Headline' }, figures),
  lines: f.list(
    { id: 'Rincian', en: 'Breakdown' },
    f.group(
      { id: 'Baris', en: 'Line' },
      {
        label: short('Nama baris', 'Label', 'Baduta dan Balita'),
        categories: f.list(
          { id: 'Kategori', en: 'Categories' },
          f.choice({ id: 'Kategori', en: 'Category' }, [
            'CATIN',
            'BUMIL',
            'BUFAS',
            'BADUTA',
            'BALITA',
          ]),
          { min: 0, max: 5 },
        ),
        ...figures,
      },
    ),
    { min: 1, max: 40 },
  ),
  shares: f.optional(shares),
  krs: f.optional(krs),
} satisfies Fields;

export type ExternalReport = InputOf<typeof externalReportFields>;

/** What a report's stream adds up to: the report, once it is recorded. */
export interface ReportState {
  report?: ExternalReport;
}

export const ExternalReportRecorded: FactDef<
  ReportState,
  'ExternalReportRecorded',
  typeof externalReportFields
> = {
  type: 'ExternalReportRecorded',
  schema: 2,
  fields: externalReportFields,
  // Percentages, shares and families by screening came with the second; nobody had printed them.
  upcast: { 1: (data) => data },
  evolve(state, fact) {
    state.report = fact.data;
  },
  tell: {
    id: (d) => `Laporan "${d.title}" (${d.outlet}, ${d.publishedOn}) disimpan apa adanya`,
    en: (d) => `Report "${d.title}" (${d.outlet}, ${d.publishedOn}) kept as published`,
  },
};

/** Every kind of fact in a report's stream, by type. */
export const reportFacts: ReadonlyMap<string, FactDef<ReportState>> = new Map<
  string,
  FactDef<ReportState>
>([[ExternalReportRecorded.type, ExternalReportRecorded as unknown as FactDef<ReportState>]]);
