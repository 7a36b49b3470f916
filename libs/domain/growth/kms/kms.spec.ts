import fc from 'fast-check';
import { addDays } from '#libs/domain/kernel';
import {
  countKms,
  KMS_BANDS,
  KMS_V1,
  kmsBand,
  kmsCard,
  minimumGain,
  type KmsEntry,
  type KmsPolicy,
  type Weighing,
} from '#libs/domain/growth';

const boy = { sex: 'L', birthDate: '2024-01-10' } as const;
const card = (weighings: readonly [string, number][], policy?: KmsPolicy): readonly KmsEntry[] =>
  kmsCard(
    boy,
    weighings.map(([day, weightKg]) => ({ day, weightKg })),
    policy,
  );
const verdicts = (entries: readonly KmsEntry[]): string[] =>
  entries.map((e) => `${e.code} ${e.reason}`);

describe('the minimum gain', () => {
  it('is the card for each sex', () => {
    const months = Array.from({ length: 14 }, (_, m) => m + 1);
    expect(months.map((m) => minimumGain('L', m))).toEqual([
      800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200, 200, 200,
    ]);
    expect(months.map((m) => minimumGain('P', m))).toEqual([
      800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200, 200, 200,
    ]);
    expect(minimumGain('L', 0)).toBeUndefined();
  });
});

describe('the bands', () => {
  it.each([
    [-3.01, 'Bawah garis merah'],
    [-3, 'Kuning bawah'],
    [-2, 'Hijau muda bawah'],
    [-1, 'Hijau tua'],
    [0.99, 'Hijau tua'],
    [1, 'Hijau muda atas'],
    [2, 'Kuning atas'],
    [3, 'Di atas kuning'],
  ])('%d SD lies in %s', (waz, name) => expect(KMS_BANDS[kmsBand(waz, KMS_V1)]?.id).toBe(name));

  it('have a name each', () => expect(KMS_BANDS).toHaveLength(KMS_V1.bandLines.length + 1));
});

describe('the card', () => {
  it('begins with B and takes KBM exactly reached for N', () => {
    const entries = card([
      ['2024-02-12', 4.5],
      ['2024-03-12', 5.4],
    ]);
    expect(verdicts(entries)).toEqual(['B FIRST_WEIGHING', 'N MINIMUM_GAIN_REACHED']);
    expect(entries[1]).toMatchObject({
      ageMonths: 2,
      gainGrams: 900,
      minimumGrams: 900,
      refer: [],
    });
  });

  it('calls a gain below KBM N while the band holds, T once it is lost, T when flat', () => {
    const entries = card([
      ['2025-01-12', 9.6],
      ['2025-02-12', 9.7],
      ['2025-03-12', 8.6],
      ['2025-04-12', 8.6],
      ['2025-05-12', 8.7],
      ['2025-06-12', 8.75],
      ['2025-07-12', 8.8],
      ['2025-08-12', 8.85],
    ]);
    expect(verdicts(entries)).toEqual([
      'B FIRST_WEIGHING',
      'N BAND_KEPT',
      'T WEIGHT_NOT_RISEN',
      'T WEIGHT_NOT_RISEN',
      'N BAND_KEPT',
      'N BAND_KEPT',
      'N BAND_KEPT',
      'T BAND_LOST',
    ]);
    expect(entries.map((e) => e.twiceNotGaining)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(entries[3]?.refer).toEqual(['TIDAK_NAIK']);
  });

  it('judges by KBM alone when told to', () => {
    const weighings: [string, number][] = [
      ['2026-02-12', 12.3],
      ['2026-03-12', 12.45],
    ];
    expect(verdicts(card(weighings))[1]).toBe('N BAND_KEPT');
    expect(verdicts(card(weighings, { ...KMS_V1, strictMinimumGain: true }))[1]).toBe(
      'T MINIMUM_GAIN_MISSED',
    );
  });

  it('says O after a missed month, or sums the minima when told to', () => {
    const weighings: [string, number][] = [
      ['2024-08-12', 8.2],
      ['2024-10-12', 8.9],
    ];
    expect(verdicts(card(weighings))[1]).toBe('O MONTH_MISSED');
    const bridged = card(weighings, { ...KMS_V1, sumGapsFromMonth: 7 });
    expect(bridged[1]).toMatchObject({ code: 'N', minimumGrams: 600, gainGrams: 700 });
  });

  it('refers below the red line and above the orange one', () => {
    expect(card([['2025-01-12', 6.5]])[0]).toMatchObject({
      belowRedLine: true,
      refer: ['BAWAH_GARIS_MERAH'],
    });
    expect(card([['2025-01-12', 11.5]])[0]?.refer).toEqual(['ATAS_GARIS_ORANYE']);
  });

  it('judges no weight that is flagged or swollen, now or the month before', () => {
    const flagged = card([
      ['2025-01-12', 9.6],
      ['2025-02-12', 19.9],
      ['2025-03-12', 9.8],
    ]);
    expect(flagged[1]).toMatchObject({ flagged: true, code: 'O', reason: 'WEIGHT_NOT_JUDGED' });
    expect(flagged[1]?.refer).toEqual([]);
    expect(flagged[2]).toMatchObject({ code: 'O', reason: 'WEIGHT_NOT_JUDGED' });
    const swollen = kmsCard(boy, [
      { day: '2025-01-12', weightKg: 9.6 },
      { day: '2025-02-12', weightKg: 11, oedema: 'YA' },
    ]);
    expect(swollen[1]).toMatchObject({ code: 'O', band: undefined, belowRedLine: false });
  });

  it('has one entry a month, the last weighing, and none before birth or from five years on', () => {
    const entries = card([
      ['2025-02-20', 9.9],
      ['2025-02-03', 9.5],
      ['2023-12-31', 3],
      ['2029-01-10', 18],
    ]);
    expect(entries.map((e) => [e.day, e.weightKg])).toEqual([['2025-02-20', 9.9]]);
  });
});

const weighings = fc.array(
  fc.record({
    day: fc.nat(1900).map((d) => addDays(boy.birthDate, d)),
    weightKg: fc.integer({ min: 20, max: 300 }).map((w) => w / 10),
  }),
  { maxLength: 40 },
);

describe('any card', () => {
  it('counts everyone weighed once: D = N + T + O + B', () =>
    fc.assert(
      fc.property(weighings, (list: Weighing[]) => {
        const count = countKms(kmsCard(boy, list));
        expect(count.N + count.T + count.O + count.B).toBe(count.D);
        expect(count.B).toBe(count.D === 0 ? 0 : 1);
        expect(count.twiceNotGaining).toBeLessThanOrEqual(Math.max(0, count.T - 1));
      }),
    ));

  it('does not depend on the order of different days', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1800), { maxLength: 20 }), (days) => {
        const list = days.map((d) => ({ day: addDays(boy.birthDate, d), weightKg: 3 + d / 100 }));
        expect(kmsCard(boy, list.toReversed())).toEqual(kmsCard(boy, list));
      }),
    ));
});
