import type { Bilingual } from '#libs/domain/kernel';
import { indexNames } from '#libs/domain/growth';
import type { Unit } from './units.js';

/** How one gets to know an input: by measuring, by asking, or from what is on record already. */
export type Origin = 'MEASURED' | 'ASKED' | 'RECORDED';

export interface NumberInput {
  readonly kind: 'number';
  readonly name: Bilingual;
  readonly unit: Unit;
  readonly origin: Origin;
}

export interface FlagInput {
  readonly kind: 'flag';
  readonly name: Bilingual;
  readonly origin: Origin;
}

export interface ChoiceInput {
  readonly kind: 'choice';
  readonly name: Bilingual;
  readonly choices: Readonly<Record<string, Bilingual>>;
  readonly origin: Origin;
}

export type Input = NumberInput | FlagInput | ChoiceInput;

const number = (unit: Unit, origin: Origin, id: string, en: string): NumberInput => ({
  kind: 'number',
  unit,
  origin,
  name: { id, en },
});
const flag = (origin: Origin, id: string, en: string): FlagInput => ({
  kind: 'flag',
  origin,
  name: { id, en },
});
const asked = (id: string, en: string): FlagInput => flag('ASKED', id, en);
const choice = (
  id: string,
  en: string,
  choices: Readonly<Record<string, readonly [string, string]>>,
): ChoiceInput => ({
  kind: 'choice',
  origin: 'ASKED',
  name: { id, en },
  choices: Object.fromEntries(
    Object.entries(choices).map(([code, [idName, enName]]) => [code, { id: idName, en: enName }]),
  ),
});

/** Everything a rule may ask about. A rule set that names anything else is refused. */
export const INPUTS = {
  ageYears: number('year', 'RECORDED', 'usia', 'age'),
  ageMonths: number('month', 'RECORDED', 'umur', 'age'),
  ageAtWeddingYears: number('year', 'RECORDED', 'usia saat menikah', 'age at the wedding'),
  birthSpacingMonths: number('month', 'RECORDED', 'jarak kelahiran', 'birth spacing'),
  livingChildren: number('child', 'RECORDED', 'jumlah anak', 'number of children'),
  bmi: number('kg/m2', 'MEASURED', 'IMT', 'BMI'),
  muacCm: number('cm', 'MEASURED', 'LILA', 'MUAC'),
  hb: number('g/dL', 'MEASURED', 'Hb', 'haemoglobin'),
  heightCm: number('cm', 'MEASURED', 'tinggi badan', 'height'),
  birthWeightGrams: number('g', 'RECORDED', 'berat lahir', 'birth weight'),
  birthLengthCm: number('cm', 'RECORDED', 'panjang lahir', 'birth length'),
  birthWeeks: number('week', 'RECORDED', 'usia kehamilan saat lahir', 'pregnancy at birth'),
  babyBirthWeightGrams: number('g', 'RECORDED', 'berat lahir bayi', 'birth weight of the baby'),
  babyBirthWeeks: number('week', 'RECORDED', 'usia kehamilan saat bersalin', 'weeks at delivery'),
  haz: number('SD', 'MEASURED', indexNames.HAZ.id, indexNames.HAZ.en),
  waz: number('SD', 'MEASURED', indexNames.WAZ.id, indexNames.WAZ.en),
  whz: number('SD', 'MEASURED', indexNames.WHZ.id, indexNames.WHZ.en),
  monthsNotGaining: number(
    'month',
    'MEASURED',
    'berat badan tidak naik selama',
    'weight not gained for',
  ),
  wifeAgeYears: number('year', 'RECORDED', 'usia istri', 'age of the wife'),
  childSpacingMonths: number('month', 'RECORDED', 'jarak umur anak', 'spacing of the children'),
  belowRedLine: flag('MEASURED', 'di bawah garis merah', 'below the red line'),
  oedema: flag('MEASURED', 'edema kedua kaki', 'oedema of both feet'),
  deliveryComplication: flag('RECORDED', 'komplikasi persalinan', 'complicated delivery'),
  smokes: asked('merokok', 'smokes'),
  smokeExposed: asked('terpapar asap rokok', 'exposed to smoke'),
  illness: asked('penyakit atau komplikasi', 'illness or complication'),
  weightGainSufficient: asked('pertambahan berat badan cukup', 'weight gain sufficient'),
  postpartumContraception: asked('KB pascapersalinan', 'postpartum contraception'),
  postpartumDepression: asked('depresi pascapersalinan', 'postpartum depression'),
  earlyBreastfeeding: asked('inisiasi menyusu dini', 'early breastfeeding'),
  exclusiveBreastfeeding: asked('ASI eksklusif', 'exclusive breastfeeding'),
  complementaryFeedingAdequate: asked('MP-ASI sesuai', 'complementary feeding adequate'),
  immunisationComplete: asked('imunisasi lengkap', 'immunisation complete'),
  frequentIllness: asked('riwayat penyakit', 'history of illness'),
  developmentDelay: asked('perkembangan tidak sesuai', 'development delayed'),
  missesPosyandu: asked('tidak hadir posyandu', 'misses the posyandu'),
  water: choice('sumber air minum', 'drinking water', {
    KEMASAN: ['air kemasan', 'bottled'],
    LEDENG: ['ledeng', 'piped'],
    SUMUR_BOR: ['sumur bor', 'borehole'],
    SUMUR_TERLINDUNGI: ['sumur terlindungi', 'protected well'],
    SUMUR_TAK_TERLINDUNGI: ['sumur tak terlindungi', 'unprotected well'],
    AIR_PERMUKAAN: ['air permukaan', 'surface water'],
    LAINNYA: ['lainnya', 'other'],
  }),
  latrine: choice('jamban', 'latrine', {
    DENGAN_TANGKI_SEPTIK: ['dengan tangki septik', 'with a septic tank'],
    TANPA_TANGKI_SEPTIK: ['tanpa tangki septik', 'without a septic tank'],
    TIDAK_ADA: ['tidak ada', 'none'],
  }),
  contraception: choice('KB', 'contraception', {
    MODERN: ['modern', 'modern'],
    TRADISIONAL: ['tradisional', 'traditional'],
    TIDAK: ['tidak memakai', 'none used'],
  }),
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof INPUTS;

type NamesWhere<Shape> = {
  [N in InputName]: (typeof INPUTS)[N] extends Shape ? N : never;
}[InputName];

/** The yes-or-no questions of the field sheets. */
export const ANSWERS = [
  'smokes',
  'smokeExposed',
  'illness',
  'weightGainSufficient',
  'deliveryComplication',
  'postpartumContraception',
  'postpartumDepression',
  'earlyBreastfeeding',
  'exclusiveBreastfeeding',
  'complementaryFeedingAdequate',
  'immunisationComplete',
  'frequentIllness',
  'developmentDelay',
  'missesPosyandu',
] as const satisfies readonly NamesWhere<{ readonly kind: 'flag' }>[];

export type AnswerName = (typeof ANSWERS)[number];

export const isInputName = (name: string): name is InputName => Object.hasOwn(INPUTS, name);
export const inputOf = (name: InputName): Input => INPUTS[name];
