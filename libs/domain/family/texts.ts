import type { Bilingual } from '#libs/domain/kernel';

const text = (id: string, en: string): Bilingual => ({ id, en });

/** What is wrong with a field, by the codes of the kernel's check. `{name}` is a parameter. */
export const problemTexts: Readonly<Record<string, Bilingual>> = {
  REQUIRED: text('Wajib diisi.', 'It is required.'),
  UNKNOWN_FIELD: text('Isian ini tidak dikenal.', 'There is no such field.'),
  DECIMAL_COMMA: text('Tulis desimal dengan titik: 9.6.', 'Write decimals with a point: 9.6.'),
  NOT_A_NUMBER: text('Harus berupa angka.', 'It has to be a number.'),
  NOT_AN_INTEGER: text('Harus bilangan bulat.', 'It has to be a whole number.'),
  TOO_SMALL: text('Paling sedikit {min}.', 'At least {min}.'),
  TOO_LARGE: text('Paling banyak {max}.', 'At most {max}.'),
  TOO_PRECISE: text('Paling banyak {decimals} desimal.', 'At most {decimals} decimals.'),
  CONTROL_CHARACTER: text('Berisi karakter terlarang.', 'It has a forbidden character.'),
  EMPTY: text('Terlalu pendek.', 'It is too short.'),
  TOO_LONG: text('Paling panjang {max} huruf.', 'At most {max} characters.'),
  DIGITS_AS_NUMBER: text(
    'Kirim sebagai teks dalam tanda kutip: angka kehilangan digit terakhir.',
    'Send it as a quoted text: a number loses its last digit.',
  ),
  NOT_DIGITS: text('Harus {length} digit.', 'It has to be {length} digits.'),
  NOT_A_UUID: text('Harus berupa UUID.', 'It has to be a UUID.'),
  NOT_A_DAY: text('Harus tanggal yang ada: TTTT-BB-HH.', 'It has to be a real day: YYYY-MM-DD.'),
  NOT_A_MOMENT: text(
    'Harus tanggal, atau waktu dengan selisih zona.',
    'It has to be a day, or a moment with an offset.',
  ),
  NOT_A_TEXT: text('Harus berupa teks.', 'It has to be a text.'),
  NOT_A_CHOICE: text('Pilih salah satu: {choices}.', 'One of: {choices}.'),
  NOT_A_FLAG: text('Harus ya atau tidak.', 'It has to be true or false.'),
  UNKNOWN_KELURAHAN: text('Bukan salah satu dari 42 kelurahan.', 'It is none of the 42 kelurahan.'),
  NOT_A_LIST: text('Harus berupa daftar.', 'It has to be a list.'),
  NOT_A_GROUP: text('Harus berupa objek.', 'It has to be an object.'),
  TOO_FEW: text('Paling sedikit {min}.', 'At least {min}.'),
  TOO_MANY: text('Paling banyak {max}.', 'At most {max}.'),
};

/** What was odd about a fact that was accepted all the same. */
export const warningTexts: Readonly<Record<string, Bilingual>> = {
  LATE_ENTRY: text('Dicatat lebih dari 30 hari kemudian', 'Entered more than 30 days later'),
  NIK_BIRTH_DATE_MISMATCH: text(
    'NIK tidak cocok dengan tanggal lahir',
    'NIK differs from the birth date',
  ),
  NIK_SEX_MISMATCH: text('NIK tidak cocok dengan jenis kelamin', 'NIK differs from the sex'),
  NIK_AREA_UNKNOWN: text('Kode wilayah NIK tidak dikenal', 'Unknown area code in the NIK'),
  NIK_AREA_MISMATCH: text('NIK dari kecamatan lain', 'NIK of another kecamatan'),
  CARD_AREA_UNKNOWN: text('Kode wilayah KK tidak dikenal', 'Unknown area code in the family card'),
  CARD_AREA_MISMATCH: text('KK dari luar Pangkalpinang', 'Family card from outside the city'),
  AGE_CHANGED_AFTER_MEASUREMENTS: text(
    'Tanggal lahir berubah: semua nilai pertumbuhan dihitung ulang',
    'Birth date changed: all growth scores are computed again',
  ),
  HEAD_LEFT: text('Kepala keluarga pergi; tentukan yang baru', 'The head left; name a new one'),
  FAMILY_IS_CLOSED: text('Keluarga tujuan sedang ditutup', 'The receiving family is closed'),
  CATIN_LATE: text(
    'Terdaftar kurang dari 3 bulan sebelum menikah',
    'Registered less than 3 months before the wedding',
  ),
  MOTHER_AGE_ODD: text('Usia ibu tidak lazim', 'Unusual age of the mother'),
  PREGNANCY_TOO_LONG: text('Kehamilan lebih dari 45 minggu', 'Pregnancy of more than 45 weeks'),
  BIRTHS_TOO_CLOSE: text('Jarak kelahiran kurang dari 7 bulan', 'Births less than 7 months apart'),
  Z_SCORE_FLAGGED: text(
    'Nilai pertumbuhan tidak masuk akal; ukur ulang',
    'Implausible growth score; measure again',
  ),
  POSITION_IMPLAUSIBLE: text('Cara ukur tidak sesuai usia', 'Position does not fit the age'),
  HEIGHT_DECREASED: text('Lebih pendek dari pengukuran lalu', 'Shorter than last time'),
  HEIGHT_JUMPED: text('Bertambah tinggi terlalu cepat', 'Grew too fast'),
  SAME_AS_LAST: text('Sama persis dengan pengukuran lalu', 'Exactly the same as last time'),
  HAZ_JUMPED: text('TB/U melompat dari pengukuran lalu', 'Height-for-age jumped since last time'),
  WAZ_JUMPED: text('BB/U melompat dari pengukuran lalu', 'Weight-for-age jumped since last time'),
  PROBABLE_SLIP: text('Mungkin salah ketik', 'Probably a slip of typing'),
  MEASURERS_DISAGREE: text(
    'Berbeda lebih dari 1 cm dari pengukuran lain hari itu',
    'More than 1 cm off another measurement of that day',
  ),
  AGE_OUTSIDE_STANDARDS: text(
    'Di atas 5 tahun: tanpa nilai pertumbuhan',
    'Above 5 years: no growth scores',
  ),
  MUAC_ODD: text('LILA di luar 15–45 cm', 'Arm outside 15–45 cm'),
  HB_ODD: text('Hb di luar 4–20 g/dL', 'Haemoglobin outside 4–20 g/dL'),
  BENEFICIARY_NOT_AT_RISK: text(
    'Penerima tidak berstatus berisiko',
    'The beneficiary is not at risk',
  ),
};
