import { householdInputOf } from './household-input.js';
import { HouseholdSurveyed } from './facts/household-surveyed.js';
import { PersonDeceased } from './facts/person-deceased.js';
import {
  BUDI,
  budiAdded,
  family,
  familyClosed,
  given,
  pregnancyRecorded,
  telling,
  type Story,
} from './testing/index.js';

const on = (day: string, ...story: Story) => householdInputOf(given(...story).state(), day);

describe('a household as the screening sees it', () => {
  it('has a wife and children of the ages they are of that day', () => {
    expect(on('2025-06-01', family)).toMatchObject({
      asOf: '2025-06-01',
      hasBaduta: true,
      hasBalita: false,
      wife: { pregnant: false },
      livingChildren: 1,
      childSpacingMonths: null,
    });
    expect(on('2026-06-01', family)).toMatchObject({ hasBaduta: false, hasBalita: true });
  });

  it('counts the months between the two youngest, and nobody who has died', () => {
    const elder = budiAdded({
      personId: '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a77',
      birthDate: '2022-01-09',
    });
    expect(on('2025-06-01', family, elder)).toMatchObject({
      livingChildren: 2,
      childSpacingMonths: 26,
    });
    const died = telling(PersonDeceased, { personId: BUDI })({}, { on: '2025-05-01' });
    expect(on('2025-06-01', family, elder, died)).toMatchObject({
      livingChildren: 1,
      childSpacingMonths: null,
      hasBaduta: false,
    });
  });

  it('knows of a pregnancy and of the last survey, with the fact that says so', () => {
    const surveyed = telling(HouseholdSurveyed, {
      water: 'LEDENG',
      latrine: 'TIDAK_ADA',
      contraception: 'TIDAK_BERLAKU',
      welfareRank: '2',
    })({}, { on: '2025-04-01' });
    const input = on('2025-06-01', family, pregnancyRecorded(), surveyed);
    expect(input).toMatchObject({
      wife: { pregnant: true },
      welfareRank: '2',
      survey: { day: '2025-04-01', water: 'LEDENG', latrine: 'TIDAK_ADA' },
    });
    expect(input?.survey?.factId).toBeDefined();
    expect(on('2025-03-31', family, surveyed)?.survey).toBeUndefined();
  });

  it('is none once nobody belongs to the family any more', () => {
    expect(on('2025-06-02', family, familyClosed())).toBeUndefined();
    expect(on('2000-01-01', family)).toBeUndefined();
  });
});
