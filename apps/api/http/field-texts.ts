import type { Bilingual, Language } from '#libs/domain/kernel';
import { reportProblemTexts } from '#libs/domain/report';
import { ruleSetProblemTexts } from '#libs/domain/risk';
import { ruleBookProblemTexts } from '#libs/domain/rule-book';

/* One sentence for each thing the kernel's check finds; `{name}` is filled from its parameters. */
const texts: Readonly<Record<string, Bilingual>> = {
  REQUIRED: { id: 'Wajib diisi', en: 'Is required' },
  UNKNOWN_FIELD: { id: 'Isian tidak dikenal', en: 'Is not a known field' },
  DECIMAL_COMMA: {
    id: 'Tulis angka dengan titik desimal, bukan koma',
    en: 'Write the number with a decimal point, not a comma',
  },
  NOT_A_NUMBER: { id: 'Harus berupa angka', en: 'Must be a number' },
  NOT_AN_INTEGER: { id: 'Harus bilangan bulat', en: 'Must be a whole number' },
  TOO_SMALL: { id: 'Paling sedikit {min}', en: 'Must be at least {min}' },
  TOO_LARGE: { id: 'Paling banyak {max}', en: 'Must be at most {max}' },
  TOO_PRECISE: {
    id: 'Paling banyak {decimals} angka di belakang koma',
    en: 'Must have at most {decimals} decimals',
  },
  CONTROL_CHARACTER: {
    id: 'Mengandung karakter yang tidak dapat disimpan',
    en: 'Contains a character that cannot be stored',
  },
  EMPTY: { id: 'Tidak boleh kosong', en: 'Must not be empty' },
  TOO_LONG: { id: 'Paling panjang {max} karakter', en: 'Must have at most {max} characters' },
  NOT_A_TEXT: { id: 'Harus berupa teks', en: 'Must be a text' },
  DIGITS_AS_NUMBER: {
    id: 'Kirim sebagai teks dalam tanda kutip; angka JSON kehilangan digit terakhir',
    en: 'Send it as a text in quotes; a JSON number loses its last digits',
  },
  NOT_DIGITS: { id: 'Harus tepat {length} digit', en: 'Must be exactly {length} digits' },
  NOT_A_UUID: { id: 'Harus berupa UUID', en: 'Must be a UUID' },
  NOT_A_DAY: {
    id: 'Harus tanggal yang ada, TTTT-BB-HH',
    en: 'Must be an existing day, YYYY-MM-DD',
  },
  NOT_A_MOMENT: {
    id: 'Harus tanggal, atau waktu ISO 8601 dengan selisih zona',
    en: 'Must be a day, or an ISO 8601 moment with its offset',
  },
  NOT_A_PERIOD: {
    id: 'Harus bulan (2025-07) atau semester (2025-1)',
    en: 'Must be a month (2025-07) or a semester (2025-1)',
  },
  NOT_A_MONTH: { id: 'Harus bulan, TTTT-BB', en: 'Must be a month, YYYY-MM' },
  NOT_A_SEMESTER: {
    id: 'Harus semester, TTTT-1 atau TTTT-2',
    en: 'Must be a semester, YYYY-1 or YYYY-2',
  },
  NOT_A_KECAMATAN: {
    id: 'Bukan salah satu dari 7 kecamatan Pangkalpinang',
    en: 'Is not one of the 7 kecamatan of Pangkalpinang',
  },
  IN_FUTURE: { id: 'Tidak boleh di masa depan', en: 'Must not lie in the future' },
  NOT_A_CHOICE: { id: 'Harus salah satu dari: {choices}', en: 'Must be one of: {choices}' },
  NOT_A_FLAG: { id: 'Harus true atau false', en: 'Must be true or false' },
  UNKNOWN_KELURAHAN: {
    id: 'Bukan salah satu dari 42 kelurahan Pangkalpinang',
    en: 'Is not one of the 42 kelurahan of Pangkalpinang',
  },
  UNKNOWN_AREA: {
    id: 'Bukan wilayah Pangkalpinang',
    en: 'Is not an area of Pangkalpinang',
  },
  AFTER_AS_OF: {
    id: 'Tidak boleh sesudah tanggal asOf',
    en: 'Must not lie after asOf',
  },
  INVALID_RECEIPT: {
    id: 'Bukan nomor kuitansi dari layanan ini',
    en: 'Is not a receipt id of this service',
  },
  RECEIPT_OF_OTHER_FIGURE: {
    id: 'Kuitansi ini milik angka lain',
    en: 'Is the receipt of another figure',
  },
  RECEIPT_SAYS_IT: {
    id: 'Sudah tertulis dalam kuitansi; kirim salah satu saja',
    en: 'Is said by the receipt already; send one of the two',
  },
  AFTER_TO: { id: 'Tidak boleh sesudah to', en: 'Must not lie after to' },
  NOT_A_DAY_OR_SEAL: {
    id: 'Harus tanggal (2025-07-31) atau periode yang disegel (2025-07, 2025-1)',
    en: 'Must be a day (2025-07-31) or a sealed period (2025-07, 2025-1)',
  },
  SEAL_NOT_IN_FORCE: {
    id: 'Periode ini belum disegel',
    en: 'This period is not sealed',
  },
  NOT_WITH_CLOCK: {
    id: 'Tidak berlaku pada jam yang dibandingkan',
    en: 'Does not go with the clock that is compared',
  },
  INVALID_CURSOR: {
    id: 'Bukan penanda halaman dari layanan ini',
    en: 'Is not a page cursor of this service',
  },
  NOT_A_LIST: { id: 'Harus berupa daftar', en: 'Must be a list' },
  TOO_FEW: { id: 'Paling sedikit {min} butir', en: 'Must have at least {min} items' },
  TOO_MANY: { id: 'Paling banyak {max} butir', en: 'Must have at most {max} items' },
  NOT_A_GROUP: { id: 'Harus berupa objek', en: 'Must be an object' },
  ...reportProblemTexts,
  ...ruleSetProblemTexts,
  ...ruleBookProblemTexts,
};

export const fieldCodes: readonly string[] = Object.keys(texts);

type Params = Readonly<Record<string, string | number>> | undefined;

/** Writes parameters into a sentence; Indonesian numbers carry a decimal comma. */
export const fill = (sentence: string, params: Params, language: Language): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name] ?? '';
    const text = String(value);
    return typeof value === 'number' && language === 'id' ? text.replace('.', ',') : text;
  });

/** The sentence for a field's fault, in the caller's language. */
export const fieldText = (code: string, params: Params, language: Language): string =>
  fill(texts[code]?.[language] ?? code, params, language);
