import { areaName } from '#libs/domain/area';
import { toLocal, type Bilingual, type Language } from '#libs/domain/kernel';
import { SMALL } from './suppress.js';
import type { ShownCell, Tabulation } from './tabulation.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

export const printedCount = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language]);

const oneDecimal = (value: number, language: Language): string =>
  value.toLocaleString(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A number as it is printed: `1.474`, `7,8 % (216/2.756)`, `3/12` where it is too few for a share,
 * `*` where it is left out.
 */
export const printedCell = (cell: ShownCell, language: Language): string => {
  if ('hidden' in cell) return '*';
  const { value, share } = cell;
  if (share === undefined) return printedCount(value, language);
  const parts = `${printedCount(share.numerator, language)}/${printedCount(share.denominator, language)}`;
  return share.percent === undefined
    ? parts
    : `${oneDecimal(share.percent, language)} % (${parts})`;
};

const day = (iso: string, language: Language): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

const text = (id: string, en: string): Bilingual => ({ id, en });

export const WORDS = {
  figure: text('Angka', 'Figure'),
  total: text('Jumlah', 'Total'),
  area: text('Wilayah', 'Area'),
  category: text('Kategori', 'Category'),
  unit: text('Satuan', 'Unit'),
  receipt: text('Kuitansi', 'Receipt'),
  receipts: text('Kuitansi setiap angka', 'Receipt of each figure'),
  definition: text('Definisi', 'Definition'),
  definitions: text('Definisi setiap angka', 'Definition of each figure'),
  byArea: text('Menurut wilayah', 'By area'),
  byCategory: text('Menurut kategori', 'By category'),
  few: text(
    'Bagian yang kurang dari 30 ditulis tanpa persen. Angka per kategori dapat tumpang tindih untuk kunjungan dan keluarga.',
    'Shares of fewer than 30 are written without a percentage. Categories may overlap for visits and families.',
  ),
  leftOut: text(
    `* Angka di bawah ${SMALL} tidak ditampilkan, begitu pula angka lain yang dapat dipakai untuk menghitungnya.`,
    `* Counts below ${SMALL} are left out, and so are others from which they could be reckoned.`,
  ),
  openReceipt: text(
    'Kuitansi membuka orang dan fakta di balik angka, kapan pun: Jejak, halaman Kuitansi, atau GET /api/v1/figures/{nama}/receipt?receipt=... Kuitansi setiap sel ada di berkas XLSX, CSV dan JSON.',
    'A receipt opens the persons and facts behind a figure, at any time: Jejak, page Receipt, or GET /api/v1/figures/{name}/receipt?receipt=... The receipts of all cells are in the XLSX, CSV and JSON files.',
  ),
  knowing: text('Mengetahui,', 'Acknowledged,'),
  compiled: text('Disusun oleh,', 'Compiled by,'),
  name: text('Nama dan tanda tangan', 'Name and signature'),
} as const satisfies Record<string, Bilingual>;

/** Lines that say what a tabulation is of. */
export const headingsOf = (
  tabulation: Tabulation<ShownCell>,
  language: Language,
): readonly string[] => {
  const { area, period, periodTitle, knownAt, position, seal } = tabulation;
  const known = toLocal(Date.parse(knownAt));
  const id = language === 'id';
  return [
    areaName(area),
    `${periodTitle[language]} (${day(period.from, language)} – ${day(period.until, language)})`,
    id
      ? `Sebagaimana diketahui pada ${day(known.slice(0, 10), language)} pukul ${known.slice(11, 19)} WIB; posisi log ${position ?? '-'}`
      : `As known on ${day(known.slice(0, 10), language)} at ${known.slice(11, 19)} WIB; log position ${position ?? '-'}`,
    ...(seal === undefined
      ? [id ? 'Belum disegel' : 'Not sealed']
      : [id ? `Disegel: ${seal.id}, ${seal.hash}` : `Sealed: ${seal.id}, ${seal.hash}`]),
    ...(tabulation.protected ? [WORDS.leftOut[language]] : []),
  ];
};
