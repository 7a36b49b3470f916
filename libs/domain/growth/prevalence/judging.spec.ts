import { ageGroupOf, doubtOf, severityOf } from '#libs/domain/growth';

describe('judging a prevalence', () => {
  it('doubts what is lower than in a healthy population, or above 60 %', () => {
    expect([2.27, 2.28, 60, 60.1].map(doubtOf)).toEqual([
      'BELOW_HEALTHY_POPULATION',
      undefined,
      undefined,
      'UNBELIEVABLY_HIGH',
    ]);
  });

  it('has the levels of WHO and UNICEF', () => {
    expect([2.4, 2.5, 10, 20, 30].map((p) => severityOf('STUNTING', p))).toEqual([
      'VERY_LOW',
      'LOW',
      'MEDIUM',
      'HIGH',
      'VERY_HIGH',
    ]);
    expect(severityOf('WASTING', 15)).toBe('VERY_HIGH');
  });
});

describe('age groups', () => {
  it.each([
    [0, '00-05'],
    [182, '00-05'],
    [183, '06-11'],
    [730, '12-23'],
    [731, '24-35'],
    [1826, '48-59'],
    [1827, undefined],
    [-1, undefined],
    [undefined, undefined],
  ])('day %s is in %s', (day, group) => expect(ageGroupOf(day)).toBe(group));
});
