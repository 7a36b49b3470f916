import { categoryOn, lifeCategoryOn } from './category.js';
import {
  AGUS,
  BUDI,
  budiAdded,
  catinRegistered,
  family,
  familyClosed,
  given,
  pregnancyRecorded,
  SITI,
  telling,
  type Story,
} from './testing/index.js';
import { DeliveryRecorded } from './facts/delivery-recorded.js';
import { PersonDeparted } from './facts/person-departed.js';
import { WeddingRecorded } from './facts/wedding-recorded.js';

const on = (day: string, personId: string, ...story: Story): string | undefined => {
  const state = given(...story).state();
  const person = state.persons.get(personId);
  return person && categoryOn(state, person, day);
};
const delivered = telling(
  DeliveryRecorded,
  { personId: SITI, liveBirths: 1, place: 'FASKES', helper: 'BIDAN' },
  { on: '2025-05-01' },
);

describe('a child', () => {
  it.each([
    ['2025-01-05', undefined],
    ['2025-01-06', 'BADUTA'],
    ['2026-03-08', 'BADUTA'],
    ['2026-03-09', 'BALITA'],
    ['2029-03-08', 'BALITA'],
    ['2029-03-09', undefined],
  ])('born on 9 March 2024 is on %s %s', (day, category) =>
    expect(on(day, BUDI, family)).toBe(category),
  );

  it('of 29 February turns two on the last of that month', () => {
    const leap = budiAdded({ birthDate: '2024-02-29' });
    expect(on('2026-02-27', BUDI, family.slice(0, 3), leap)).toBe('BADUTA');
    expect(on('2026-02-28', BUDI, family.slice(0, 3), leap)).toBe('BALITA');
  });

  it('whose birth date was forgotten is one of the middle of its month', () => {
    const forgotten = budiAdded({ birthDate: undefined, birthMonth: '2024-03' } as object);
    expect(on('2026-03-14', BUDI, family.slice(0, 3), forgotten)).toBe('BADUTA');
    expect(on('2026-03-15', BUDI, family.slice(0, 3), forgotten)).toBe('BALITA');
  });
});

describe('an adult', () => {
  it('is what the strongest of her stretches says: pregnant, then in childbed, then about to marry', () => {
    const catin = catinRegistered(
      { personId: SITI, weddingPlannedOn: undefined },
      { on: '2025-02-01' },
    );
    const story = [...family, catin, pregnancyRecorded(), delivered()];
    const days = [
      '2025-01-31',
      '2025-02-01',
      '2025-03-10',
      '2025-05-01',
      '2025-06-12',
      '2025-06-13',
    ];
    expect(days.map((day) => on(day, SITI, story))).toEqual([
      undefined,
      'CATIN',
      'BUMIL',
      'BUFAS',
      'BUFAS',
      'CATIN',
    ]);
  });

  it('is catin until the day of the wedding', () => {
    const wedding = telling(WeddingRecorded, { personId: AGUS })({}, { on: '2025-06-20' });
    const story = [...family, catinRegistered(), wedding];
    expect([on('2025-06-19', AGUS, story), on('2025-06-20', AGUS, story)]).toEqual([
      'CATIN',
      undefined,
    ]);
  });
});

describe('whoever is not there', () => {
  it('is counted in no category from the day of leaving, or of the closing', () => {
    const departed = telling(PersonDeparted, { personId: BUDI })({}, { on: '2025-06-20' });
    expect(on('2025-06-19', BUDI, family, departed)).toBe('BADUTA');
    expect(on('2025-06-20', BUDI, family, departed)).toBeUndefined();
    expect(on('2025-06-01', BUDI, family, familyClosed())).toBe('BADUTA');
    expect(on('2025-06-02', BUDI, family, familyClosed())).toBeUndefined();
  });

  it('has a life all the same', () => {
    const { persons } = given(family, familyClosed()).state();
    const budi = persons.get(BUDI);
    expect(budi && lifeCategoryOn(budi, '2025-06-02')).toBe('BADUTA');
  });
});
