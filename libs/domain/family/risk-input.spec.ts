import type { PersonInput } from '#libs/domain/risk';
import { ChildBorn } from './facts/child-born.js';
import { DeliveryRecorded } from './facts/delivery-recorded.js';
import { HouseholdSurveyed } from './facts/household-surveyed.js';
import { personInputOf } from './risk-input.js';
import {
  AGUS,
  BUDI,
  BUDI_BORN,
  catinRegistered,
  factCalled,
  family,
  familyClosed,
  given,
  measured,
  pregnancyRecorded,
  riskAssessed,
  riskGraduated,
  riskReassessed,
  SITI,
  telling,
  uuid,
  type Story,
} from './testing/index.js';

const inputOf = (id: string, day: string, ...told: Story): PersonInput | undefined => {
  const state = given(...told).state(day);
  const person = state.persons.get(id);
  return person && personInputOf(state, person, day);
};

const surveyed = telling(HouseholdSurveyed, {
  water: 'LEDENG',
  latrine: 'TIDAK_ADA',
  contraception: 'MODERN',
  welfareRank: '2',
});

const BABY = uuid('baby');
const delivered = telling(
  DeliveryRecorded,
  { personId: SITI, liveBirths: 1, place: 'FASKES', helper: 'BIDAN', complication: true },
  { on: '2025-07-10', as: 'delivery' },
);
const born = telling(
  ChildBorn,
  {
    personId: BABY,
    motherId: SITI,
    nikStatus: 'ABSENT',
    sex: 'P',
    birthDate: '2025-07-10',
    birthWeightKg: 2.4,
    earlyBreastfeeding: true,
  },
  { on: '2025-07-10' },
);

describe('what the rules are told of a child', () => {
  it('is birth, measurements and survey up to that day, each with its fact', () => {
    const told = [
      family,
      measured({}, { on: '2025-06-01', as: 'June' }),
      surveyed({}, { on: '2025-06-02', as: 'survey' }),
      measured({}, { on: '2025-07-01', as: 'July' }),
    ];
    expect(inputOf(BUDI, '2025-06-30', ...told)).toMatchObject({
      category: 'BADUTA',
      sex: 'L',
      birthDate: BUDI_BORN,
      measurements: [
        { factId: factCalled('June'), day: '2025-06-01', weightKg: 9.9, heightCm: 78.5 },
      ],
      survey: { factId: factCalled('survey'), water: 'LEDENG', latrine: 'TIDAK_ADA' },
    });
  });

  it('keeps a sheet that only named its factors as declared, also after a graduation', () => {
    const told = [
      family,
      riskAssessed(),
      riskReassessed({}, { on: '2025-07-20', as: 'second' }),
      riskGraduated(),
    ];
    expect(inputOf(BUDI, '2025-07-25', ...told)?.declared).toEqual({
      day: '2025-07-20',
      factId: factCalled('second'),
      factors: [],
    });
    expect(inputOf(BUDI, '2025-05-01', ...told)?.declared).toBeUndefined();
  });
});

describe('what the rules are told of a woman', () => {
  const pregnant = { personId: SITI };

  it('is nothing while she is in no category, or not in the family', () => {
    expect(inputOf(SITI, '2025-07-01', family)).toBeUndefined();
    expect(inputOf(BUDI, '2025-07-01', family, familyClosed())).toBeUndefined();
  });

  it('counts the children on record and dates the last birth', () => {
    const input = inputOf(SITI, '2025-07-01', family, pregnancyRecorded());
    expect(input).toMatchObject({
      category: 'BUMIL',
      livingChildren: 1,
      previousBirthOn: BUDI_BORN,
    });
  });

  it('takes what was told at the pregnancy where the record knows less', () => {
    const told = { ...pregnant, gravida: 4, livingChildren: 3 };
    expect(inputOf(SITI, '2025-07-01', family, pregnancyRecorded(told))?.livingChildren).toBe(3);
  });

  it('knows of no earlier birth only when somebody said so', () => {
    const childless = family.slice(0, 3);
    const of = (more: object) =>
      inputOf(SITI, '2025-07-01', childless, pregnancyRecorded({ ...pregnant, ...more }));
    expect(of({})).toMatchObject({ previousBirthOn: undefined, livingChildren: undefined });
    expect(of({ gravida: 1 })).toMatchObject({ previousBirthOn: null, livingChildren: 0 });
    expect(of({ gravida: 3, para: 0 })).toMatchObject({ previousBirthOn: null });
    expect(of({ gravida: 2, previousBirthOn: '2019-02-01' })?.previousBirthOn).toBe('2019-02-01');
  });

  it('in childbed are her babies and what the delivery said', () => {
    const input = inputOf(
      SITI,
      '2025-07-20',
      family,
      pregnancyRecorded(),
      delivered(),
      born(),
      // The sheet of her pregnancy says nothing about childbed.
      riskAssessed({ personId: SITI, factors: ['B6'] }, { on: '2025-06-01' }),
    );
    expect(input).toMatchObject({
      category: 'BUFAS',
      babies: [{ weightKg: 2.4 }],
      told: [
        {
          factId: factCalled('delivery'),
          values: { deliveryComplication: true, earlyBreastfeeding: true },
        },
      ],
    });
    expect(input?.declared).toBeUndefined();
  });

  it('or of a groom is the planned wedding', () =>
    expect(inputOf(AGUS, '2025-07-01', family, catinRegistered())).toMatchObject({
      category: 'CATIN',
      sex: 'L',
      weddingPlannedOn: '2025-09-20',
    }));
});
