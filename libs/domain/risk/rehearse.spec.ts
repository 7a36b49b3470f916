import {
  changedFactors,
  rehearse,
  RehearsalRun,
  RULES_V1,
  withParameters,
  type PersonInput,
  type RehearsedPerson,
} from '#libs/domain/risk';
import { adult, answered, measured } from './testing/persons.js';

const ASAM = '19.71.04.1006';
const TEMBERAN = '19.71.01.1009';

const catin = (personId: string, hb: number | undefined, more: Partial<PersonInput> = {}) =>
  adult('CATIN', {
    personId,
    weddingPlannedOn: '2025-10-01',
    ...measured({ weightKg: 55, heightCm: 158, muacCm: 25, hb }),
    ...answered({ smokes: false, smokeExposed: false }),
    ...more,
  });
const living = (kelurahan: string, input: PersonInput): RehearsedPerson => ({
  familyId: `family of ${input.personId}`,
  kelurahan,
  input,
});

const CANDIDATE = withParameters(RULES_V1, 'risk/2', { hbCatin: 11, catinWomanYoungest: 21 });
const PERSONS = [
  living(ASAM, catin('out', 11.5)),
  living(ASAM, catin('stays at risk', 10.5)),
  living(TEMBERAN, catin('in', 12.5, { birthDate: '2005-01-01' })),
  living(TEMBERAN, catin('stays well', 12.5)),
  living(TEMBERAN, catin('unknown', undefined)),
];

it('shows who moves, where, why, and with what to open', () => {
  const rehearsal = rehearse(RULES_V1, CANDIDATE, PERSONS);
  expect(rehearsal).toEqual({
    current: 'risk/1',
    candidate: 'risk/2',
    persons: 5,
    totals: { movesIn: 1, movesOut: 1, unchanged: 2, unknown: 1 },
    groups: [
      {
        category: 'CATIN',
        kelurahan: TEMBERAN,
        movesIn: [
          {
            familyId: 'family of in',
            personId: 'in',
            from: 'NOT_AT_RISK',
            to: 'AT_RISK',
            appearing: ['C1'],
            disappearing: [],
          },
        ],
        movesOut: [],
        unknown: [
          {
            familyId: 'family of unknown',
            personId: 'unknown',
            from: 'UNKNOWN',
            to: 'UNKNOWN',
            appearing: [],
            disappearing: [],
          },
        ],
        unchanged: 1,
      },
      {
        category: 'CATIN',
        kelurahan: ASAM,
        movesIn: [],
        movesOut: [
          {
            familyId: 'family of out',
            personId: 'out',
            from: 'AT_RISK',
            to: 'NOT_AT_RISK',
            appearing: [],
            disappearing: ['C4'],
          },
        ],
        unknown: [],
        unchanged: 1,
      },
    ],
  });
});

it('takes persons one by one, in any order, to the same result', () => {
  const run = new RehearsalRun(RULES_V1, CANDIDATE);
  for (const person of PERSONS.toReversed()) run.add(person);
  expect(run.result()).toEqual(rehearse(RULES_V1, CANDIDATE, PERSONS));
});

it('moves nobody under the same rules', () => {
  const { totals } = rehearse(RULES_V1, { ...RULES_V1, name: 'copy' }, PERSONS);
  expect(totals).toEqual({ movesIn: 0, movesOut: 0, unchanged: 4, unknown: 1 });
});

describe('a factor with another meaning', () => {
  it('is known by its figures, not by its name', () => {
    expect([...changedFactors(RULES_V1, RULES_V1)]).toEqual([]);
    expect([...changedFactors(RULES_V1, CANDIDATE)]).toEqual(['C1', 'C4']);
    const shorter = withParameters(RULES_V1, 'risk/2', { catinMeasurementDays: 90 });
    expect([...changedFactors(RULES_V1, shorter)]).toEqual([]);
  });

  it('is not answered by a sheet that was filled under the old one', () => {
    const sheet = (factors: string[]) =>
      living(ASAM, adult('CATIN', { personId: 's', declared: { day: '2025-06-01', factors } }));
    const outcomes = (factors: string[]) =>
      rehearse(RULES_V1, CANDIDATE, [sheet(factors)]).groups[0]?.unknown.map((m) => [m.from, m.to]);
    expect(outcomes(['C4'])).toEqual([['AT_RISK', 'UNKNOWN']]);
    expect(outcomes([])).toEqual([['NOT_AT_RISK', 'UNKNOWN']]);
    expect(outcomes(['C3'])).toEqual([]);
  });
});
