import {
  measurerWarnings,
  overdueWarnings,
  riskWarnings,
  type MeasurerRow,
} from '#libs/domain/risk';

const asOf = '2025-07-01';
const born = '2024-01-01';

describe('what time makes odd', () => {
  it.each([
    ['a stunted child measured 35 days ago', { measuredOn: '2025-05-27', stunted: true }, []],
    [
      'a stunted child measured 36 days ago',
      { measuredOn: '2025-05-26', stunted: true },
      ['STUNTED_NOT_REMEASURED'],
    ],
    ['a child measured 90 days ago', { measuredOn: '2025-04-02', stunted: false }, []],
    [
      'a child measured 91 days ago',
      { measuredOn: '2025-04-01', stunted: false },
      ['NOT_MEASURED'],
    ],
    ['a child never measured', { stunted: false }, ['NOT_MEASURED']],
  ])('%s', (_name, child, expected) =>
    expect(overdueWarnings({ asOf, child: { birthDate: born, ...child } })).toEqual(expected),
  );

  it.each([
    ['a pregnancy of 45 weeks', { pregnantSince: '2024-08-20' }, []],
    ['a day more', { pregnantSince: '2024-08-19' }, ['PREGNANCY_WITHOUT_OUTCOME']],
    ['a wedding planned 180 days ago', { weddingPlannedOn: '2025-01-02' }, []],
    ['181 days ago', { weddingPlannedOn: '2025-01-01' }, ['WEDDING_WITHOUT_OUTCOME']],
    ['an assessment six months old', { assessedOn: '2025-01-01' }, []],
    ['older than that', { assessedOn: '2024-12-31' }, ['ASSESSMENT_STALE']],
    ['nothing at all', {}, []],
  ])('%s', (_name, waiting, expected) =>
    expect(overdueWarnings({ asOf, ...waiting })).toEqual(expected),
  );
});

const row = (i: number, weightKg: number, heightCm: number, more = {}): MeasurerRow => ({
  factId: `m${i}`,
  personId: `p${i}`,
  day: `2025-06-${String(1 + (i % 28)).padStart(2, '0')}`,
  weightKg,
  heightCm,
  ...more,
});
const many = (of: (i: number) => MeasurerRow, n = 40): MeasurerRow[] =>
  Array.from({ length: n }, (_, i) => of(i));
const even = (i: number): MeasurerRow => row(i, 8 + i / 10, 70 + i / 10);
const codes = (rows: readonly MeasurerRow[]): string[] =>
  measurerWarnings(rows).map((w) => [w.code, w.field].filter(Boolean).join(' '));

describe('what one measurer makes odd', () => {
  it('is nothing where digits are even', () => expect(codes(many(even))).toEqual([]));

  it('is a liking for whole figures, from thirty measurements on', () => {
    const whole = (i: number): MeasurerRow => row(i, 8 + i / 10, 70 + i);
    expect(codes(many(whole))).toEqual(['MEASURER_PREFERS_DIGITS heightCm']);
    expect(codes(many(whole, 29))).toEqual([]);
  });

  it.each([
    [4, []],
    [5, ['MEASURER_COPIES_FORWARD']],
  ])('is copying: %d of 40', (copied, expected) => {
    const rows = many((i) => {
      const now = even(i);
      const { weightKg, heightCm } = now;
      return { ...now, previous: i < copied ? { weightKg, heightCm } : { weightKg: 7, heightCm } };
    });
    expect(codes(rows)).toEqual(expected);
  });

  it('is the same figures for three children of one day, and names them', () => {
    const day = '2025-06-10';
    const same = [1, 2, 3].map((i) => row(i, 9.6, 75.7, { day }));
    expect(measurerWarnings(same)).toEqual([
      { code: 'MEASURER_REPEATS_READINGS', factIds: ['m1', 'm2', 'm3'], n: 3, of: 3 },
    ]);
    expect(codes(same.slice(1))).toEqual([]);
    expect(codes(same.map((r) => ({ ...r, personId: 'one' })))).toEqual([]);
  });
});

it('has a rule, a severity and a sentence in both languages for each', () => {
  for (const { rule, severity, id, en } of Object.values(riskWarnings)) {
    expect(rule).toMatch(/^(AN|LC|RK)-\d{2}$|^9\.3$/);
    expect(['W', 'I']).toContain(severity);
    expect(en).not.toBe(id);
  }
});
