import type { Bilingual } from '#libs/domain/kernel';

/*
 * Permenkes 2/2020, children 0-60 months, read from domain.md 3.1; the names are the regulation's.
 * A band reaches from where the one before it ends. `below` excludes its limit, `upTo` includes it.
 */
export interface Band {
  readonly code: string;
  readonly name: Bilingual;
  readonly below?: number;
  readonly upTo?: number;
}

const weightForAge = [
  {
    code: 'BB_SANGAT_KURANG',
    name: { id: 'Berat badan sangat kurang', en: 'Severely underweight' },
    below: -3,
  },
  { code: 'BB_KURANG', name: { id: 'Berat badan kurang', en: 'Underweight' }, below: -2 },
  { code: 'BB_NORMAL', name: { id: 'Berat badan normal', en: 'Normal weight' }, upTo: 1 },
  {
    code: 'RISIKO_BB_LEBIH',
    name: { id: 'Risiko berat badan lebih', en: 'Risk of overweight' },
  },
] as const satisfies readonly Band[];

const heightForAge = [
  { code: 'SANGAT_PENDEK', name: { id: 'Sangat pendek', en: 'Severely stunted' }, below: -3 },
  { code: 'PENDEK', name: { id: 'Pendek', en: 'Stunted' }, below: -2 },
  { code: 'TINGGI_NORMAL', name: { id: 'Normal', en: 'Normal height' }, upTo: 3 },
  { code: 'TINGGI', name: { id: 'Tinggi', en: 'Tall' } },
] as const satisfies readonly Band[];

const weightForHeight = [
  { code: 'GIZI_BURUK', name: { id: 'Gizi buruk', en: 'Severely wasted' }, below: -3 },
  { code: 'GIZI_KURANG', name: { id: 'Gizi kurang', en: 'Wasted' }, below: -2 },
  { code: 'GIZI_BAIK', name: { id: 'Gizi baik', en: 'Normal' }, upTo: 1 },
  {
    code: 'BERISIKO_GIZI_LEBIH',
    name: { id: 'Berisiko gizi lebih', en: 'Possible risk of overweight' },
    upTo: 2,
  },
  { code: 'GIZI_LEBIH', name: { id: 'Gizi lebih', en: 'Overweight' }, upTo: 3 },
  { code: 'OBESITAS', name: { id: 'Obesitas', en: 'Obese' } },
] as const satisfies readonly Band[];

/** For a flagged score: no class before the child has been measured again. */
export const RECHECK = {
  code: 'PERIKSA_ULANG',
  name: { id: 'Periksa ulang', en: 'Measure again' },
} as const satisfies Band;

/** The regulation classes four of the six indices. */
export const BANDS = {
  HAZ: heightForAge,
  WAZ: weightForAge,
  WHZ: weightForHeight,
  BAZ: weightForHeight,
} as const;

export type ClassedIndex = keyof typeof BANDS;

export type GrowthClass = (typeof BANDS)[ClassedIndex][number]['code'] | typeof RECHECK.code;

export const classNames: Readonly<Record<GrowthClass, Bilingual>> = Object.fromEntries(
  [...heightForAge, ...weightForAge, ...weightForHeight, RECHECK].map((b) => [b.code, b.name]),
) as Record<GrowthClass, Bilingual>;
