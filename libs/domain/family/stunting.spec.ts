import { heightsOf, scored, stuntingChanges, withStunting } from './index.js';
import { spansOf } from './derive.js';
import { categoryStretches } from './category.js';
import { MeasurementRecorded } from './facts/measurement-recorded.js';
import { BUDI, family, given, SITI, telling, type Story } from './testing/index.js';

const measured = (
  day: string,
  data: { readonly heightCm?: number; readonly weightKg?: number; readonly oedema?: 'YA' },
) => telling(MeasurementRecorded, { personId: BUDI, position: 'PB', ...data }, { on: day })();

const child = (...story: Story) => {
  const state = given(...story).state();
  const person = state.persons.get(BUDI);
  if (person === undefined) throw new Error('no Budi');
  return { state, person };
};

const statuses = (...story: Story): string[] =>
  stuntingChanges(heightsOf(child(...story).person)).map((c) => `${c.day} ${c.status}`);

describe('the stunting status', () => {
  it('is that of the latest height that is not flagged, however old', () => {
    expect(
      statuses(
        family,
        measured('2025-02-01', { heightCm: 67 }),
        measured('2025-03-01', { heightCm: 45 }),
        measured('2025-04-01', { weightKg: 9 }),
        measured('2025-05-01', { heightCm: 71 }),
        measured('2025-06-01', { heightCm: 80 }),
      ),
    ).toEqual(['2025-02-01 STUNTED', '2025-06-01 NOT_STUNTED']);
  });

  it('asks for another measuring while there is nothing but a flagged height', () => {
    expect(
      statuses(
        family,
        measured('2025-02-01', { heightCm: 45 }),
        measured('2025-03-01', { heightCm: 79 }),
      ),
    ).toEqual(['2025-02-01 RECHECK', '2025-03-01 NOT_STUNTED']);
  });

  it('of a day is what its last measurement says', () => {
    expect(
      statuses(
        family,
        measured('2025-02-01', { heightCm: 67 }),
        measured('2025-02-01', { heightCm: 79 }),
      ),
    ).toEqual(['2025-02-01 NOT_STUNTED']);
  });

  it('cuts a child’s days where it changes, names the measurement, and ends with childhood', () => {
    const { state, person } = child(
      family,
      measured('2025-02-01', { heightCm: 67 }),
      measured('2025-06-01', { heightCm: 80 }),
    );
    const spans = spansOf(state, person, categoryStretches(person));
    const cut = withStunting(spans, stuntingChanges(heightsOf(person)));
    expect(
      cut.map((s) => `${s.from} ${s.to ?? ''} ${s.category ?? ''} ${s.stunting ?? ''}`),
    ).toEqual([
      '2025-01-06 2025-02-01 BADUTA ',
      '2025-02-01 2025-06-01 BADUTA STUNTED',
      '2025-06-01 2026-03-09 BADUTA NOT_STUNTED',
      '2026-03-09 2029-03-09 BALITA NOT_STUNTED',
      '2029-03-09   ',
    ]);
    expect(cut[1]?.causes).toContain(person.measurements[0]?.factId);
  });
});

describe('a scored measurement', () => {
  it('counts oedema as below every limit of weight, and leaves the height as it is', () => {
    const { person } = child(
      family,
      measured('2025-02-01', { heightCm: 79, weightKg: 12, oedema: 'YA' }),
    );
    const [m] = person.measurements;
    const { counted, flagged } = scored(person, m!);
    expect([counted.WAZ, counted.WHZ, flagged]).toEqual([-3.1, -3.1, []]);
    expect(counted.HAZ).toBeGreaterThan(-2);
  });

  it('of somebody above five counts nowhere', () => {
    const { persons } = given(
      family,
      telling(MeasurementRecorded, { personId: SITI, heightCm: 150 }, { on: '2025-02-01' })(),
    ).state();
    const siti = persons.get(SITI);
    expect(scored(siti!, siti!.measurements[0]!)).toMatchObject({ counted: {}, flagged: [] });
  });
});
