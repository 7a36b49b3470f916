import { ProjectionRunner } from '#libs/projections';
import { drain } from '../testing/drain.js';
import { freshReadSide, type ReadSide } from '../testing/read-side.js';
import { idOf, tell, type Telling } from '../testing/told.js';
import { figuresProjection, summarise } from './index.js';

/** A child of a year, too short or not, in a family of its own. */
const measuredChild = (n: number, heightCm: number, on?: string): readonly Telling[] => {
  const personId = idOf(`child ${n}`);
  const measured = { personId, heightCm, weightKg: 9, position: 'PB' };
  return [
    [
      'FamilyRegistered',
      { kelurahan: '19.71.04.1006', residency: 'KTP_PANGKALPINANG' },
      '2025-01-06',
    ],
    [
      'PersonAdded',
      {
        personId,
        name: 'Budi',
        nikStatus: 'ABSENT',
        sex: 'L',
        birthDate: '2024-06-01',
        role: 'ANAK',
      },
      '2025-01-06',
    ],
    ...(on === undefined ? [] : [['MeasurementRecorded', measured, on] as const]),
  ];
};

describe('the nutrition of a city', () => {
  let side: ReadSide;

  beforeEach(async () => {
    side = await freshReadSide();
  });

  afterEach(() => side.close());

  const city = async (children: readonly (readonly Telling[])[]) => {
    for (const [n, child] of children.entries()) await tell(side.store, idOf(`family ${n}`), child);
    await drain(side, new ProjectionRunner(side, [figuresProjection]));
    return summarise(side.sql, { area: '19.71', asOf: '2025-06-30' });
  };

  it('holds a prevalence with its interval against the target, and D/S of the month', async () => {
    const children = Array.from({ length: 40 }, (_, n) =>
      measuredChild(n, n < 16 ? 68 : 76, n < 30 ? '2025-06-10' : '2025-05-10'),
    );
    const { nutrition } = await city([...children, measuredChild(40, 76)]);
    const { prevalence, coverage, stunted } = nutrition;
    expect(stunted).toBe(16);
    expect(prevalence).toMatchObject({
      numerator: 16,
      denominator: 40,
      percent: 40,
      from: '2025-01-01',
      targetPercent: 14,
      target: 'ABOVE',
      severity: 'VERY_HIGH',
      doubt: undefined,
    });
    expect(prevalence.low).toBeGreaterThan(14);
    expect(prevalence.high).toBeGreaterThan(40);
    expect(coverage).toMatchObject({
      numerator: 30,
      denominator: 41,
      from: '2025-06-01',
      publishable: false,
    });
  });

  it('doubts a prevalence below that of a healthy population', async () => {
    const children = Array.from({ length: 60 }, (_, n) =>
      measuredChild(n, n < 1 ? 68 : 76, '2025-06-10'),
    );
    const { prevalence, coverage } = (await city(children)).nutrition;
    expect(prevalence.percent).toBeCloseTo(1.67, 2);
    expect(prevalence).toMatchObject({ doubt: 'BELOW_HEALTHY_POPULATION', target: 'BELOW' });
    expect(coverage).toMatchObject({ numerator: 60, denominator: 60, publishable: true });
  });

  it('says nothing in percent of fewer than thirty', async () => {
    const children = Array.from({ length: 3 }, (_, n) => measuredChild(n, 68, '2025-06-10'));
    const { prevalence } = (await city(children)).nutrition;
    expect(prevalence).toMatchObject({ numerator: 3, denominator: 3, doubt: undefined });
    expect([prevalence.percent, prevalence.low, prevalence.target]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
