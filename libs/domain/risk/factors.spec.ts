import { evaluate, RULES_V1, type FactorResult, type PersonInput } from '#libs/domain/risk';
import { adult, answered, child, measured, TODAY, weighed } from './testing/persons.js';

/** Each factor of rule set 1: a person who has it, the nearest who has not, and the reason. */
type Case = readonly [
  name: string,
  has: PersonInput,
  hasNot: PersonInput,
  id: string,
  en: string,
  hasNotId: string,
];

const man = { sex: 'L' } as const;
const wedding = (birthDate: string): Partial<PersonInput> => ({
  birthDate,
  weddingPlannedOn: '2025-08-01',
});
const survey = (more: Record<string, string>): Partial<PersonInput> => ({
  survey: { day: TODAY, factId: 's', ...more },
});
const pregnant = (more: Partial<PersonInput>): PersonInput => adult('BUMIL', more);
const twins = (...weights: number[]): Partial<PersonInput> => ({
  babies: weights.map((weightKg) => ({ weightKg, weeks: 39 })),
});
const BOY_12 = { position: 'PB', oedema: 'TIDAK' } as const;

const CASES: readonly Case[] = [
  [
    'C1 woman, young',
    adult('CATIN', wedding('2005-08-02')),
    adult('CATIN', wedding('2005-08-01')),
    'Usia saat menikah 19 < 20 tahun',
    'Age at the wedding 19 < 20 years',
    'Usia saat menikah 20 ≥ 20 tahun; usia saat menikah 20 ≤ 35 tahun',
  ],
  [
    'C1 woman, old',
    adult('CATIN', wedding('1989-08-01')),
    adult('CATIN', wedding('1989-08-02')),
    'Usia saat menikah 36 > 35 tahun',
    'Age at the wedding 36 > 35 years',
    'Usia saat menikah 35 ≥ 20 tahun; usia saat menikah 35 ≤ 35 tahun',
  ],
  [
    'C1 man',
    adult('CATIN', { ...man, ...wedding('2000-08-02') }),
    adult('CATIN', { ...man, ...wedding('2000-08-01') }),
    'Usia saat menikah 24 < 25 tahun',
    'Age at the wedding 24 < 25 years',
    'Usia saat menikah 25 ≥ 25 tahun',
  ],
  [
    'C2 thin',
    adult('CATIN', measured({ weightKg: 47.1, heightCm: 160 })),
    adult('CATIN', measured({ weightKg: 47.4, heightCm: 160 })),
    'IMT 18,4 < 18,5 kg/m²',
    'BMI 18.4 < 18.5 kg/m²',
    'IMT 18,5 ≥ 18,5 kg/m²; IMT 18,5 ≤ 25 kg/m²',
  ],
  [
    'C2 heavy',
    adult('CATIN', measured({ weightKg: 64.2, heightCm: 160 })),
    adult('CATIN', measured({ weightKg: 64, heightCm: 160 })),
    'IMT 25,1 > 25 kg/m²',
    'BMI 25.1 > 25 kg/m²',
    'IMT 25 ≥ 18,5 kg/m²; IMT 25 ≤ 25 kg/m²',
  ],
  [
    'C3',
    adult('CATIN', measured({ muacCm: 23.4 })),
    adult('CATIN', measured({ muacCm: 23.5 })),
    'LILA 23,4 < 23,5 cm',
    'MUAC 23.4 < 23.5 cm',
    'LILA 23,5 ≥ 23,5 cm',
  ],
  [
    'C4',
    adult('CATIN', measured({ hb: 11.9 })),
    adult('CATIN', measured({ hb: 12 })),
    'Hb 11,9 < 12 g/dL',
    'Haemoglobin 11.9 < 12 g/dL',
    'Hb 12 ≥ 12 g/dL',
  ],
  [
    'C5',
    adult('CATIN', { ...man, ...answered({ smokes: true }) }),
    adult('CATIN', { ...man, ...answered({ smokes: false, smokeExposed: false }) }),
    'Merokok: ya',
    'Smokes: yes',
    'Merokok: tidak; terpapar asap rokok: tidak',
  ],
  [
    'B1',
    pregnant({ birthDate: '2005-07-02' }),
    pregnant({ birthDate: '2005-07-01' }),
    'Usia 19 < 20 tahun',
    'Age 19 < 20 years',
    'Usia 20 ≥ 20 tahun',
  ],
  [
    'B2',
    pregnant({ birthDate: '1989-07-01' }),
    pregnant({ birthDate: '1989-07-02' }),
    'Usia 36 > 35 tahun',
    'Age 36 > 35 years',
    'Usia 35 ≤ 35 tahun',
  ],
  [
    'B3',
    pregnant({ pregnancy: { dueOn: '2025-12-07' }, previousBirthOn: '2023-12-08' }),
    pregnant({ pregnancy: { lastMenstruation: '2025-03-02' }, previousBirthOn: '2023-12-07' }),
    'Jarak kelahiran 23 < 24 bulan',
    'Birth spacing 23 < 24 months',
    'Jarak kelahiran 24 ≥ 24 bulan',
  ],
  [
    'B4',
    pregnant({ livingChildren: 3 }),
    pregnant({ livingChildren: 2 }),
    'Jumlah anak 3 ≥ 3 anak',
    'Number of children 3 ≥ 3 children',
    'Jumlah anak 2 < 3 anak',
  ],
  [
    'B5',
    pregnant(measured({ muacCm: 22.8 })),
    pregnant(measured({ muacCm: 23.5 })),
    'LILA 22,8 < 23,5 cm',
    'MUAC 22.8 < 23.5 cm',
    'LILA 23,5 ≥ 23,5 cm',
  ],
  [
    'B6',
    pregnant(measured({ hb: 10.9 })),
    pregnant(measured({ hb: 11 })),
    'Hb 10,9 < 11 g/dL',
    'Haemoglobin 10.9 < 11 g/dL',
    'Hb 11 ≥ 11 g/dL',
  ],
  [
    'B7',
    pregnant(measured({ heightCm: 145 }, '2019-01-01')),
    pregnant(measured({ heightCm: 145.1 }, '2019-01-01')),
    'Tinggi badan 145 ≤ 145 cm',
    'Height 145 ≤ 145 cm',
    'Tinggi badan 145,1 > 145 cm',
  ],
  [
    'B8',
    pregnant(answered({ illness: true })),
    pregnant(answered({ illness: false })),
    'Penyakit atau komplikasi: ya',
    'Illness or complication: yes',
    'Penyakit atau komplikasi: tidak',
  ],
  [
    'B9',
    pregnant(answered({ weightGainSufficient: false })),
    pregnant(answered({ weightGainSufficient: true })),
    'Pertambahan berat badan cukup: tidak',
    'Weight gain sufficient: no',
    'Pertambahan berat badan cukup: ya',
  ],
  [
    'B10',
    pregnant(answered({ smokeExposed: true })),
    pregnant(answered({ smokeExposed: false })),
    'Terpapar asap rokok: ya',
    'Exposed to smoke: yes',
    'Terpapar asap rokok: tidak',
  ],
  [
    'N1',
    adult('BUFAS', answered({ deliveryComplication: true })),
    adult('BUFAS', answered({ deliveryComplication: false })),
    'Komplikasi persalinan: ya',
    'Complicated delivery: yes',
    'Komplikasi persalinan: tidak',
  ],
  [
    'N2',
    adult('BUFAS', measured({ hb: 10.9 })),
    adult('BUFAS', measured({ hb: 11 })),
    'Hb 10,9 < 11 g/dL',
    'Haemoglobin 10.9 < 11 g/dL',
    'Hb 11 ≥ 11 g/dL',
  ],
  [
    'N3',
    adult('BUFAS', measured({ muacCm: 23.4 })),
    adult('BUFAS', measured({ muacCm: 23.5 })),
    'LILA 23,4 < 23,5 cm',
    'MUAC 23.4 < 23.5 cm',
    'LILA 23,5 ≥ 23,5 cm',
  ],
  [
    'N4',
    adult('BUFAS', answered({ postpartumContraception: false })),
    adult('BUFAS', answered({ postpartumContraception: true })),
    'KB pascapersalinan: tidak',
    'Postpartum contraception: no',
    'KB pascapersalinan: ya',
  ],
  [
    'N5 the lighter twin',
    adult('BUFAS', twins(2.9, 2.499)),
    adult('BUFAS', twins(2.9, 2.5)),
    'Berat lahir bayi 2.499 < 2.500 g',
    'Birth weight of the baby 2,499 < 2,500 g',
    'Berat lahir bayi 2.500 ≥ 2.500 g; usia kehamilan saat bersalin 39 ≥ 37 minggu',
  ],
  [
    'N5 premature',
    adult('BUFAS', { babies: [{ weeks: 36 }] }),
    adult('BUFAS', { babies: [{ weeks: 37, weightKg: 3 }] }),
    'Usia kehamilan saat bersalin 36 < 37 minggu',
    'Weeks at delivery 36 < 37 weeks',
    'Berat lahir bayi 3.000 ≥ 2.500 g; usia kehamilan saat bersalin 37 ≥ 37 minggu',
  ],
  [
    'N6',
    adult('BUFAS', answered({ earlyBreastfeeding: false })),
    adult('BUFAS', answered({ earlyBreastfeeding: true, exclusiveBreastfeeding: true })),
    'Inisiasi menyusu dini: tidak',
    'Early breastfeeding: no',
    'Inisiasi menyusu dini: ya; ASI eksklusif: ya',
  ],
  [
    'N7',
    adult('BUFAS', answered({ postpartumDepression: true })),
    adult('BUFAS', answered({ postpartumDepression: false })),
    'Depresi pascapersalinan: ya',
    'Postpartum depression: yes',
    'Depresi pascapersalinan: tidak',
  ],
  [
    'A1',
    child({ birth: { weightKg: 2.499 } }),
    child({ birth: { weightKg: 2.5 } }),
    'Berat lahir 2.499 < 2.500 g',
    'Birth weight 2,499 < 2,500 g',
    'Berat lahir 2.500 ≥ 2.500 g',
  ],
  [
    'A2',
    child({ birth: { lengthCm: 47.9 } }),
    child({ birth: { lengthCm: 48 } }),
    'Panjang lahir 47,9 < 48 cm',
    'Birth length 47.9 < 48 cm',
    'Panjang lahir 48 ≥ 48 cm',
  ],
  [
    'A3',
    child({ birth: { weeks: 36 } }),
    child({ birth: { weeks: 37 } }),
    'Usia kehamilan saat lahir 36 < 37 minggu',
    'Pregnancy at birth 36 < 37 weeks',
    'Usia kehamilan saat lahir 37 ≥ 37 minggu',
  ],
  [
    'A4',
    child(answered({ exclusiveBreastfeeding: false })),
    child(answered({ exclusiveBreastfeeding: true })),
    'ASI eksklusif: tidak',
    'Exclusive breastfeeding: no',
    'ASI eksklusif: ya',
  ],
  [
    'A5',
    child(answered({ complementaryFeedingAdequate: false })),
    child(answered({ complementaryFeedingAdequate: true })),
    'MP-ASI sesuai: tidak',
    'Complementary feeding adequate: no',
    'MP-ASI sesuai: ya',
  ],
  [
    'A6',
    child(answered({ immunisationComplete: false })),
    child(answered({ immunisationComplete: true })),
    'Imunisasi lengkap: tidak',
    'Immunisation complete: no',
    'Imunisasi lengkap: ya',
  ],
  [
    'A7',
    child(weighed(['2025-05-20', 9.4], ['2025-06-20', 9.4])),
    child(weighed(['2025-05-20', 9.4], ['2025-06-20', 9.6])),
    'Berat badan tidak naik selama 1 ≥ 1 bulan',
    'Weight not gained for 1 ≥ 1 months',
    'Berat badan tidak naik selama 0 < 1 bulan',
  ],
  [
    'A8',
    child(weighed(['2025-06-20', 6.8])),
    child(weighed(['2025-06-20', 7])),
    'Di bawah garis merah: ya',
    'Below the red line: yes',
    'Di bawah garis merah: tidak',
  ],
  [
    'A9',
    child(measured({ ...BOY_12, heightCm: 70.9 })),
    child(measured({ ...BOY_12, heightCm: 71 })),
    'PB/U atau TB/U -2,04 < -2 SD',
    'Length/height-for-age -2.04 < -2 SD',
    'PB/U atau TB/U -1,99 ≥ -2 SD',
  ],
  [
    'A10 thin',
    child(measured({ ...BOY_12, heightCm: 75, weightKg: 8 })),
    child(measured({ ...BOY_12, heightCm: 75, weightKg: 8.1 })),
    'BB/PB atau BB/TB -2,14 < -2 SD',
    'Weight-for-length/height -2.14 < -2 SD',
    'BB/PB atau BB/TB -1,98 ≥ -2 SD; edema kedua kaki: tidak',
  ],
  [
    'A10 oedema',
    child(measured({ ...BOY_12, heightCm: 75, weightKg: 9.5, oedema: 'YA' })),
    child(measured({ ...BOY_12, heightCm: 75, weightKg: 9.5, oedema: 'TIDAK_DIPERIKSA' })),
    'Edema kedua kaki: ya',
    'Oedema of both feet: yes',
    'BB/PB atau BB/TB 0 ≥ -2 SD',
  ],
  [
    'A11',
    child(weighed(['2025-06-20', 7.7])),
    child(weighed(['2025-06-20', 7.8])),
    'BB/U -2,05 < -2 SD',
    'Weight-for-age -2.05 < -2 SD',
    'BB/U -1,93 ≥ -2 SD',
  ],
  [
    'A12',
    child(answered({ frequentIllness: false, developmentDelay: true })),
    child(answered({ frequentIllness: false, developmentDelay: false })),
    'Perkembangan tidak sesuai: ya',
    'Development delayed: yes',
    'Riwayat penyakit: tidak; perkembangan tidak sesuai: tidak',
  ],
  [
    'K1',
    child(survey({ water: 'SUMUR_TAK_TERLINDUNGI' })),
    child(survey({ water: 'SUMUR_TERLINDUNGI' })),
    'Sumber air minum: sumur tak terlindungi',
    'Drinking water: unprotected well',
    'Sumber air minum: sumur terlindungi',
  ],
  [
    'K2',
    child(survey({ latrine: 'TANPA_TANGKI_SEPTIK' })),
    child(survey({ latrine: 'DENGAN_TANGKI_SEPTIK' })),
    'Jamban: tanpa tangki septik',
    'Latrine: without a septic tank',
    'Jamban: dengan tangki septik',
  ],
  [
    'K3',
    child(survey({ contraception: 'TRADISIONAL' })),
    child(survey({ contraception: 'TIDAK_BERLAKU' })),
    'KB: tradisional',
    'Contraception: traditional',
    'KB tidak berlaku',
  ],
];

const codeOf = ([name]: Case): string => name.split(' ')[0] as string;
const resultFor = (person: PersonInput, code: string): FactorResult => {
  const found = evaluate(RULES_V1, person).factors.find((factor) => factor.code === code);
  if (found === undefined) throw new Error(`No factor ${code} for this person.`);
  return found;
};

describe.each(CASES)('%s', (...one) => {
  const [, has, hasNot, id, en, hasNotId] = one;
  const code = codeOf(one);

  it('is there on one side of its limit, with the reason', () => {
    const result = resultFor(has, code);
    expect([result.truth, result.reason]).toEqual(['YES', { id, en }]);
    expect(evaluate(RULES_V1, has).outcome).toBe('AT_RISK');
  });

  it('is not there on the other', () => {
    const result = resultFor(hasNot, code);
    expect([result.truth, result.reason.id]).toEqual(['NO', hasNotId]);
  });

  it('is unknown when nobody asked or measured, and then never makes anybody at risk', () => {
    const { personId, asOf, category, sex } = has;
    const blank = evaluate(RULES_V1, { personId, asOf, category, sex });
    expect(blank.factors.find((factor) => factor.code === code)?.truth).toBe('UNKNOWN');
    expect(blank.outcome).toBe('UNKNOWN');
  });
});

it('has a case for every factor of a person', () => {
  const codes = RULES_V1.factors.filter((f) => f.categories.length > 0).map((f) => f.code);
  expect(new Set(CASES.map(codeOf))).toEqual(new Set(codes));
});
