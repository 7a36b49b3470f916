import fc from 'fast-check';
import { addDays, dayOf } from '#libs/domain/kernel';
import { growthReadings } from './growth-reading.js';
import { kmsStatus, weighedTwiceADay } from './kms-status.js';
import { newPerson, type Measurement, type PersonState } from './person.js';

const BORN = '2024-01-10';

const childWith = (measurements: readonly Measurement[]): PersonState => ({
  ...newPerson({
    id: 'child',
    addedBy: 'entry',
    addedAt: '2024-02-01T09:00:00+07:00',
    nikStatus: 'ABSENT',
    sex: 'L',
    birthDate: BORN,
    birthMonth: BORN.slice(0, 7),
    role: 'ANAK',
  }),
  measurements: [...measurements],
});

const weighing = (day: string, weightKg?: number, oedema?: 'YA'): Measurement => ({
  factId: `${day} ${weightKg ?? ''}`,
  at: `${day}T09:00:00+07:00`,
  measurer: 'kader',
  warnings: [],
  ...(weightKg !== undefined && { weightKg }),
  ...(oedema !== undefined && { oedema }),
});

const codes = (child: PersonState): (string | undefined)[] =>
  child.measurements.map((m) => kmsStatus(child, m)?.code);

describe('what the growth card says of a weighing', () => {
  it('is B, then N, T and 2T, and O after a missed month', () => {
    const child = childWith([
      weighing('2025-01-12', 9.6),
      weighing('2025-02-12', 9.9),
      weighing('2025-03-12', 9.9),
      weighing('2025-04-12', 9.8),
      weighing('2025-05-12', 9.7),
      weighing('2025-07-12', 10.4),
    ]);
    expect(codes(child)).toEqual(['B', 'N', 'T', '2T', '2T', 'O']);
    expect(child.measurements.map((m) => kmsStatus(child, m)?.against.length)).toEqual([
      0, 1, 1, 2, 2, 1,
    ]);
  });

  it('is said of the last weighing of a day, and of no reading without a weight', () => {
    const child = childWith([
      weighing('2025-01-12', 9.6),
      weighing('2025-02-12', 9.9),
      weighing('2025-02-12', 9.5),
      weighing('2025-02-12'),
    ]);
    expect(codes(child)).toEqual(['B', undefined, 'T', undefined]);
    expect([1, 2, 3].map((from) => weighedTwiceADay(child, from))).toEqual([true, true, false]);
  });

  it('is held against the last weighing of the month before, also after one earlier this month', () => {
    const child = childWith([
      weighing('2025-01-12', 9.6),
      weighing('2025-02-03', 9.4),
      weighing('2025-02-20', 9.9),
    ]);
    expect(codes(child)).toEqual(['B', 'T', 'N']);
  });

  it('ends with 60 months, and does not reach before the birth', () => {
    const child = childWith([
      weighing('2023-12-31', 3.2),
      weighing('2028-12-31', 17),
      weighing('2029-01-09', 17.2),
      weighing('2029-01-10', 17.3),
    ]);
    expect(codes(child)).toEqual([undefined, 'B', 'N', undefined]);
  });

  const weighings = fc.array(
    fc.record({
      day: fc.nat(700).map((n) => addDays(BORN, n * 3 - 20)),
      weightKg: fc.option(
        fc.integer({ min: 25, max: 200 }).map((w) => w / 10),
        { nil: undefined, freq: 8 },
      ),
      oedema: fc.option(fc.constant('YA' as const), { nil: undefined, freq: 1 }),
    }),
    { maxLength: 40 },
  );

  it('is, on any day, what the card drawn up to that day says', () => {
    fc.assert(
      fc.property(weighings, fc.boolean(), (list, inOrder) => {
        const ordered = inOrder ? list.toSorted((a, b) => a.day.localeCompare(b.day)) : list;
        const all = ordered.map(({ day, weightKg, oedema }, n) => ({
          ...weighing(day, weightKg, oedema),
          factId: `fact ${n}`,
        }));
        const child = childWith(all);
        for (const m of all) {
          const upTo = all.filter(({ at }) => dayOf(at) <= dayOf(m.at));
          const kms = growthReadings({ ...child, measurements: upTo }).get(m.factId)?.kms;
          const { code } = kmsStatus(child, m) ?? {};
          expect(code).toBe(kms?.twiceNotGaining === true ? '2T' : kms?.code);
        }
      }),
    );
  });
});
