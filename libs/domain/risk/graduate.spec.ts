import { evaluate, RULES_V1, sayStep, toGraduate, type PersonInput } from '#libs/domain/risk';
import { adult, answered, child, measured } from './testing/persons.js';

const POLICY = { reassessmentDays: 30, measurementGapDays: 28 };
const wayOut = (person: PersonInput) => toGraduate(evaluate(RULES_V1, person), POLICY);
const steps = (person: PersonInput): string[] =>
  wayOut(person).steps.map((step) => `${step.kind} ${step.code} ${sayStep(step).id}`);

const CATIN = adult('CATIN', {
  weddingPlannedOn: '2025-10-01',
  ...measured({ weightKg: 55, heightCm: 158, muacCm: 22.8, hb: 12.5 }),
  ...answered({ smokes: false, smokeExposed: true }),
});

it('names what must become different, and by when it has to be measured', () => {
  expect(steps(CATIN)).toEqual([
    'CHANGE C3 LILA ≥ 23,5 cm, paling lambat 17 Desember 2025',
    'CHANGE C5 Terpapar asap rokok: tidak',
  ]);
  const { steps: found, ready, lasting, reassessmentCountsUntil } = wayOut(CATIN);
  expect(sayStep(found[0]!).en).toBe('MUAC ≥ 23.5 cm, by 17 December 2025');
  expect(found.map((step) => step.inputs)).toEqual([['muacCm'], ['smokeExposed']]);
  expect([ready, lasting, reassessmentCountsUntil]).toEqual([false, false, '2025-07-31']);
});

it('asks a stunted child for two measurements, the next within 35 days', () => {
  const stunted = child(measured({ heightCm: 68, position: 'PB' }));
  const step = wayOut(stunted).steps.find(({ code }) => code === 'A9');
  expect(step).toMatchObject({ kind: 'CHANGE', twiceApartDays: 28, by: '2025-07-25' });
  expect(sayStep(step!).id).toBe(
    'PB/U atau TB/U ≥ -2 SD pada dua pengukuran sah berturut-turut, berjarak paling sedikit 28 hari, paling lambat 25 Juli 2025',
  );
});

it('says what is not known and needed, and leaves out what nobody has to ask', () => {
  const unmeasured = { ...CATIN, measurements: [] };
  expect(steps(unmeasured)).toEqual([
    'FIND_OUT C2 Ukur IMT',
    'FIND_OUT C3 Ukur LILA',
    'FIND_OUT C4 Ukur Hb',
    'CHANGE C5 Terpapar asap rokok: tidak',
  ]);
});

it('says of history that no help changes it', () => {
  const light = child({ birth: { weightKg: 2.1 } });
  expect(wayOut(light)).toMatchObject({ lasting: true, ready: false });
  expect(wayOut(light).steps[0]).toMatchObject({ kind: 'LASTING', code: 'A1' });
});

it.each([
  ['water', { water: 'AIR_PERMUKAAN' }, 'air kemasan / ledeng / sumur bor / sumur terlindungi'],
  ['latrine', { latrine: 'TIDAK_ADA' }, 'dengan tangki septik'],
])('names the good choices of %s', (_name, answers, good) => {
  const person = { ...CATIN, survey: { day: '2025-06-01', ...answers } };
  expect(steps(person).at(-1)).toContain(good);
});

it('asks the assessor to take back what rests on the sheet alone', () => {
  const declared = { day: '2025-06-01', factors: ['B8'] };
  expect(steps(adult('BUMIL', { declared }))).toEqual([
    'CHANGE B8 Penilai menyatakan faktor ini tidak ada lagi',
  ]);
});

it('is ready when nothing stands in the way', () => {
  const well = {
    ...CATIN,
    ...measured({ weightKg: 55, heightCm: 158, muacCm: 25, hb: 12.5 }),
    ...answered({ smokes: false, smokeExposed: false }),
  };
  expect(wayOut(well)).toMatchObject({ steps: [], ready: true });
});
