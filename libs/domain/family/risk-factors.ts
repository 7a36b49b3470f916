import type { Bilingual } from '#libs/domain/kernel';
import type { Category } from './policy.js';

/**
 * One reason to call a person at risk. The codes are those of the field sheet (domain.md 2), so
 * that a paper form and a fact name the same thing.
 */
export interface RiskFactor extends Bilingual {
  readonly code: string;
  readonly categories: readonly Category[];
}

const CHILD: readonly Category[] = ['BADUTA', 'BALITA'];
const ALL: readonly Category[] = ['CATIN', 'BUMIL', 'BUFAS', 'BADUTA', 'BALITA'];

const factor = (
  code: string,
  categories: readonly Category[],
  id: string,
  en: string,
): RiskFactor => ({ code, categories, id, en });

/**
 * The factors of rule set 1. An assessment stores the codes it found and this name; a later list
 * gets another name, and this one stays, so that old assessments keep their words.
 */
export const RISK_RULES_V1 = 'risk/1';

const V1: readonly RiskFactor[] = [
  factor('C1', ['CATIN'], 'Usia menikah tidak ideal', 'Age at marriage not ideal'),
  factor('C2', ['CATIN'], 'IMT tidak ideal', 'BMI not ideal'),
  factor('C3', ['CATIN'], 'KEK (LILA < 23,5 cm)', 'Chronic energy deficiency (MUAC < 23.5 cm)'),
  factor('C4', ['CATIN'], 'Hb tidak ideal', 'Haemoglobin not ideal'),
  factor('C5', ['CATIN'], 'Merokok atau terpapar asap rokok', 'Smokes or exposed to smoke'),
  factor('B1', ['BUMIL'], 'Terlalu muda (< 20 tahun)', 'Too young (< 20 years)'),
  factor('B2', ['BUMIL'], 'Terlalu tua (> 35 tahun)', 'Too old (> 35 years)'),
  factor('B3', ['BUMIL'], 'Jarak kehamilan terlalu dekat (< 2 tahun)', 'Spacing below 2 years'),
  factor('B4', ['BUMIL'], 'Terlalu banyak anak (≥ 3)', 'Too many children (≥ 3)'),
  factor('B5', ['BUMIL'], 'KEK (LILA < 23,5 cm)', 'Chronic energy deficiency (MUAC < 23.5 cm)'),
  factor('B6', ['BUMIL'], 'Anemia (Hb < 11 g/dL)', 'Anaemia (Hb < 11 g/dL)'),
  factor('B7', ['BUMIL'], 'Tinggi badan ≤ 145 cm', 'Height ≤ 145 cm'),
  factor('B8', ['BUMIL'], 'Penyakit atau komplikasi', 'Illness or complication'),
  factor('B9', ['BUMIL'], 'Pertambahan berat badan tidak cukup', 'Insufficient weight gain'),
  factor('B10', ['BUMIL'], 'Terpapar asap rokok', 'Exposed to smoke'),
  factor('N1', ['BUFAS'], 'Komplikasi persalinan', 'Complicated delivery'),
  factor('N2', ['BUFAS'], 'Anemia', 'Anaemia'),
  factor('N3', ['BUFAS'], 'KEK (LILA < 23,5 cm)', 'Chronic energy deficiency (MUAC < 23.5 cm)'),
  factor('N4', ['BUFAS'], 'Belum KB pascapersalinan', 'No postpartum contraception'),
  factor('N5', ['BUFAS'], 'Bayi BBLR atau prematur', 'Baby of low birth weight or premature'),
  factor('N6', ['BUFAS'], 'Tidak IMD atau ASI eksklusif', 'No early or exclusive breastfeeding'),
  factor('N7', ['BUFAS'], 'Depresi pascapersalinan', 'Postpartum depression'),
  factor('A1', CHILD, 'BBLR (< 2.500 g)', 'Low birth weight (< 2,500 g)'),
  factor('A2', CHILD, 'Lahir pendek (< 48 cm)', 'Short at birth (< 48 cm)'),
  factor('A3', CHILD, 'Prematur', 'Premature'),
  factor('A4', CHILD, 'Tidak ASI eksklusif', 'Not exclusively breastfed'),
  factor('A5', CHILD, 'MP-ASI tidak sesuai', 'Complementary feeding inadequate'),
  factor('A6', CHILD, 'Imunisasi tidak lengkap', 'Immunisation incomplete'),
  factor('A7', CHILD, 'Berat badan tidak naik', 'Weight not gained'),
  factor('A8', CHILD, 'Bawah garis merah (BGM)', 'Below the red line'),
  factor('A9', CHILD, 'Pendek atau sangat pendek', 'Stunted or severely stunted'),
  factor('A10', CHILD, 'Gizi kurang atau buruk', 'Wasted or severely wasted'),
  factor('A11', CHILD, 'Berat badan kurang', 'Underweight'),
  factor('A12', CHILD, 'Riwayat penyakit atau perkembangan', 'Illness or development'),
  factor('K1', ALL, 'Sumber air minum tidak layak', 'No safe drinking water'),
  factor('K2', ALL, 'Jamban tidak layak', 'No safe latrine'),
  factor('K3', ALL, 'Bukan peserta KB modern', 'No modern contraception'),
];

/** Every rule set ever used, by name. */
export const riskFactors: ReadonlyMap<string, readonly RiskFactor[]> = new Map([
  [RISK_RULES_V1, V1],
]);

export const currentRuleSet = RISK_RULES_V1;
export const currentRiskFactors = V1;

/** The factor that says a child was measured as stunted. */
export const STUNTED = 'A9';

/** A factor in words; its code when no rule set knows it. */
export const factorName = (code: string): Bilingual =>
  V1.find((known) => known.code === code) ?? { id: code, en: code };

/** The first of these factors that does not belong to a category. */
export const strangerTo = (category: Category, factors: readonly string[]): string | undefined =>
  factors.find((code) => !V1.some((k) => k.code === code && k.categories.includes(category)));
