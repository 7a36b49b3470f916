import { isDay, type Day, type Warning } from '#libs/domain/kernel';
import { kecamatan } from '#libs/domain/area';

/*
 * NIK (domain.md 6.1): PPKKCC DDMMYY SSSS, the area of first registration, the birth date with 40
 * added to a woman's day, a serial from 0001. It is never issued again when someone moves or when
 * her birth date is corrected, so it may contradict everything else and still be right.
 */
const PROVINCES = new Set(
  (
    '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 ' +
    '71 72 73 74 75 76 81 82 91 92 93 94 95 96'
  ).split(' '),
);
const CITY_PREFIX = '1971';

const allSame = (digits: string): boolean => /^(\d)\1*$/.test(digits);

/** The date parts of digits 7 to 12, for either century; undefined where no such day exists. */
const dateOf = (digits: string, shift: number): readonly Day[] => {
  const day = String(Number(digits.slice(6, 8)) - shift).padStart(2, '0');
  const rest = `${digits.slice(10, 12)}-${digits.slice(8, 10)}-${day}`;
  return [`19${rest}`, `20${rest}`].filter(isDay);
};

const isWomans = (nik: string): boolean => Number(nik.slice(6, 8)) > 40;

const nikDates = (nik: string): readonly Day[] => dateOf(nik, isWomans(nik) ? 40 : 0);

/** True for 16 digits that no register could have issued: placeholders and impossible dates. */
export const isMalformedNik = (nik: string): boolean =>
  allSame(nik) || nik.endsWith('0000') || nikDates(nik).length === 0;

/** The same for a family card number: its date is the day it was issued, without the 40. */
export const isMalformedCard = (card: string): boolean =>
  allSame(card) || card.endsWith('0000') || dateOf(card, 0).length === 0;

const unknownPrefix = (digits: string): boolean =>
  !PROVINCES.has(digits.slice(0, 2)) ||
  (digits.startsWith(CITY_PREFIX) && kecamatan(dotted(digits)) === undefined);

const dotted = (digits: string): string =>
  `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`;

interface Identity {
  readonly nik?: string | undefined;
  readonly birthDate?: Day | undefined;
  readonly sex?: string | undefined;
}

/** Where a NIK contradicts the person it belongs to (ID-02): worth asking, never worth refusing. */
export const nikOddities = ({ nik, birthDate, sex }: Identity): readonly Warning[] => {
  if (nik === undefined || isMalformedNik(nik)) return [];
  const odd: Warning[] = [];
  const warn = (code: string): number => odd.push({ code, field: 'nik' });
  if (birthDate !== undefined && !nikDates(nik).includes(birthDate))
    warn('NIK_BIRTH_DATE_MISMATCH');
  if (sex !== undefined && isWomans(nik) !== (sex === 'P')) warn('NIK_SEX_MISMATCH');
  if (unknownPrefix(nik)) warn('NIK_AREA_UNKNOWN');
  return odd;
};

/** A NIK first registered in another kecamatan than the family lives in: common after a move. */
export const nikAreaOddities = (
  nik: string | undefined,
  kelurahan: string | undefined,
): readonly Warning[] =>
  nik === undefined || kelurahan === undefined || kelurahan.startsWith(`${dotted(nik)}.`)
    ? []
    : [{ code: 'NIK_AREA_MISMATCH', field: 'nik' }];

/** A family card issued elsewhere, though the family says its identity cards are the city's. */
export const cardOddities = (
  card: string | undefined,
  residency: string | undefined,
): readonly Warning[] => {
  if (card === undefined) return [];
  if (unknownPrefix(card)) return [{ code: 'CARD_AREA_UNKNOWN', field: 'cardNumber' }];
  return residency === 'KTP_PANGKALPINANG' && !card.startsWith(CITY_PREFIX)
    ? [{ code: 'CARD_AREA_MISMATCH', field: 'cardNumber' }]
    : [];
};
