import { bkkbnCode, formTruth, krs, RULES_V1, withParameters } from '#libs/domain/risk';
import type { HouseholdInput, KrsScreening } from '#libs/domain/risk';
import { TODAY } from './testing/persons.js';

/** A couple of 30 with two children far enough apart, everything in order. */
const FINE: HouseholdInput = {
  familyId: 'f',
  asOf: TODAY,
  hasBaduta: false,
  hasBalita: true,
  wife: { birthDate: '1995-01-01', pregnant: false },
  livingChildren: 2,
  childSpacingMonths: 30,
  survey: {
    day: '2025-01-10',
    factId: 'survey',
    water: 'LEDENG',
    latrine: 'DENGAN_TANGKI_SEPTIK',
    contraception: 'MODERN',
  },
};
const screened = (more: Partial<HouseholdInput>, rules = RULES_V1): KrsScreening =>
  krs(rules, { ...FINE, ...more });
const withSurvey = (more: Record<string, string>): Partial<HouseholdInput> => ({
  survey: { ...FINE.survey!, ...more },
});
const yes = ({ factors }: KrsScreening): string[] =>
  factors.filter((f) => f.truth === 'YES').map((f) => `${f.code} ${f.reason.id}`);

it('is not KRS without a factor, and names the survey it rests on', () => {
  expect(screened({})).toMatchObject({ target: 'YES', outcome: 'NOT_KRS', fourT: 'NO' });
  expect(screened({}).factIds).toEqual(['survey']);
});

it.each<[string, Partial<HouseholdInput>, string[]]>([
  ['water', withSurvey({ water: 'AIR_PERMUKAAN' }), ['K1 Sumber air minum: air permukaan']],
  ['latrine', withSurvey({ latrine: 'TANPA_TANGKI_SEPTIK' }), ['K2 Jamban: tanpa tangki septik']],
  ['contraception', withSurvey({ contraception: 'TIDAK' }), ['K3 KB: tidak memakai']],
  [
    'a wife of 19',
    { wife: { birthDate: '2005-07-02', pregnant: false } },
    ['K4 Usia istri 19 < 20 tahun'],
  ],
  [
    'a wife of 35',
    { wife: { birthDate: '1990-07-01', pregnant: false } },
    ['K5 Usia istri 35 dalam 35-40 tahun'],
  ],
  ['children 23 months apart', { childSpacingMonths: 23 }, ['K6 Jarak umur anak 23 < 24 bulan']],
  ['three children', { livingChildren: 3 }, ['K7 Jumlah anak 3 ≥ 3 anak']],
])('is KRS by %s alone', (_name, more, factors) => {
  const screening = screened(more);
  expect([screening.outcome, yes(screening)]).toEqual(['KRS', factors]);
});

it.each<[string, Partial<HouseholdInput>]>([
  ['a wife of 20', { wife: { birthDate: '2005-07-01', pregnant: false } }],
  ['a wife of 34', { wife: { birthDate: '1990-07-02', pregnant: false } }],
  ['a wife of 41', { wife: { birthDate: '1984-07-01', pregnant: false } }],
  ['children 24 months apart', { childSpacingMonths: 24 }],
  ['one child', { livingChildren: 1, childSpacingMonths: null }],
])('is not KRS by %s', (_name, more) => expect(screened(more).outcome).toBe('NOT_KRS'));

it('leaves open what nobody surveyed, unless something else decides', () => {
  const { survey: _, ...unsurveyed } = FINE;
  expect(krs(RULES_V1, unsurveyed)).toMatchObject({ target: 'YES', outcome: 'UNKNOWN' });
  expect(krs(RULES_V1, { ...unsurveyed, livingChildren: 4 }).outcome).toBe('KRS');
  expect(screened(withSurvey({ water: 'TIDAK_DIKETAHUI' })).outcome).toBe('UNKNOWN');
  expect(screened({ survey: { ...FINE.survey!, day: '2024-06-29' } }).outcome).toBe('UNKNOWN');
});

it('asks only families it is meant for', () => {
  const none = { hasBaduta: false, hasBalita: false, wife: null };
  expect(screened(none)).toMatchObject({ target: 'NO', outcome: 'NOT_TARGET' });
  expect(screened({ ...none, hasBaduta: undefined }).outcome).toBe('UNKNOWN');
  expect(screened({ ...none, hasBaduta: true })).toMatchObject({ target: 'YES' });
});

it('writes "does not apply" for the four T where there is no couple', () => {
  const screening = screened({ wife: null, livingChildren: 5 });
  expect([screening.fourT, screening.outcome]).toEqual(['NOT_APPLICABLE', 'NOT_KRS']);
  expect(screening.factors.map((f) => bkkbnCode(formTruth(f)))).toEqual([2, 2, 3, 3, 3, 3, 3]);
});

it.each<[string, Partial<HouseholdInput>, string]>([
  ['yes beats a blank', { livingChildren: 3, childSpacingMonths: undefined }, 'YES'],
  ['a blank beats no', { childSpacingMonths: undefined }, 'UNKNOWN'],
  ['"does not apply" beats no', { childSpacingMonths: null }, 'NOT_APPLICABLE'],
])('rolls the four T up: %s', (_name, more, fourT) => expect(screened(more).fourT).toBe(fourT));

it('has a code of the form for every answer', () =>
  expect((['YES', 'NO', 'NOT_APPLICABLE', 'UNKNOWN'] as const).map(bkkbnCode)).toEqual([
    1,
    2,
    3,
    undefined,
  ]));

describe('not using modern contraception', () => {
  const without = withSurvey({ contraception: 'TIDAK' });
  it.each([
    ['STANDALONE', 'KRS'],
    ['ONLY_WITH_4T', 'NOT_KRS'],
    ['INFO_ONLY', 'NOT_KRS'],
  ])('under %s makes a family without the four T %s', (kbModernRule, outcome) => {
    const screening = screened(without, withParameters(RULES_V1, 'risk/2', { kbModernRule }));
    expect(screening.outcome).toBe(outcome);
    expect(yes(screening)).toEqual(['K3 KB: tidak memakai']);
  });

  it('leaves a family open under STANDALONE when nobody asked', () => {
    const unasked = withSurvey({ contraception: 'TIDAK_DIKETAHUI' });
    expect(screened(unasked).outcome).toBe('UNKNOWN');
    const info = withParameters(RULES_V1, 'risk/2', { kbModernRule: 'INFO_ONLY' });
    expect(screened(unasked, info).outcome).toBe('NOT_KRS');
  });
});
