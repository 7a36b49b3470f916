import { readFileSync } from 'node:fs';
import { zScores, type ChildMeasurement, type GrowthIndex } from '#libs/domain/growth';

/** Rows scored by WHO's own package; `fixtures/` says nothing else. */
const rows = readFileSync(new URL('./fixtures/who-anthro.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const header = rows.shift() as string[];
const vectors = rows.map((row) =>
  Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])),
);

const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const SEX = { M: 'L', F: 'P' } as const;
const POSITION = { L: 'PB', H: 'TB' } as const;
const OEDEMA = { y: 'YA', n: 'TIDAK' } as const;
const COLUMNS: Record<GrowthIndex, string> = {
  HAZ: 'len',
  WAZ: 'wei',
  WHZ: 'wfl',
  BAZ: 'bmi',
  HCZ: 'hc',
  ACZ: 'ac',
};

const measured = (row: Record<string, string>): ChildMeasurement => ({
  sex: SEX[row['sex'] as 'M'],
  ageDays: number(row['age_days']),
  weightKg: number(row['weight_kg']),
  heightCm: number(row['lenhei_cm']),
  position: POSITION[row['measure'] as 'L'],
  muacCm: number(row['muac_cm']),
  headCm: number(row['headc_cm']),
  oedema: OEDEMA[row['oedema'] as 'y'],
});

describe('z-scores as WHO computes them', () => {
  it('has all sixty rows', () => expect(vectors).toHaveLength(60));

  it.each(vectors.map((row) => [row['id'], row['group'], row] as const))(
    '%s %s',
    (_id, _group, row) => {
      const scores = zScores(measured(row));
      for (const [index, column] of Object.entries(COLUMNS) as [GrowthIndex, string][]) {
        const z = number(row[`z${column}`]);
        expect([index, scores[index]]).toEqual([
          index,
          z === undefined ? undefined : { z, flagged: row[`f${column}`] === '1' },
        ]);
      }
      expect(scores.positionImplausible).toBe(row['c9mo_flag'] === '1');
      expect(scores.position).toBe(POSITION[row['cmeasure'] as 'L']);
      if (row['cbmi']) expect(scores.bmi).toBeCloseTo(Number(row['cbmi']), 7);
    },
  );
});
