import fc from 'fast-check';
import { addDays } from '#libs/domain/kernel';
import {
  ANSWERS,
  evaluate,
  RISK_CATEGORIES,
  RULES_V1,
  type AnswerName,
  type PersonInput,
} from '#libs/domain/risk';
import { TODAY } from './testing/persons.js';

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined });
const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
const daysAgo = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((days) => addDays(TODAY, -days));

const measurement = fc.record(
  {
    factId: fc.uuid(),
    day: daysAgo(200),
    weightKg: tenths(2, 90),
    heightCm: tenths(45, 180),
    position: fc.constantFrom('PB' as const, 'TB' as const),
    muacCm: tenths(9, 35),
    hb: tenths(5, 16),
    oedema: fc.constantFrom('YA' as const, 'TIDAK' as const, 'TIDAK_DIPERIKSA' as const),
  },
  { requiredKeys: ['factId', 'day'] },
);

const person: fc.Arbitrary<PersonInput> = fc
  .record({
    category: fc.constantFrom(...RISK_CATEGORIES),
    sex: fc.constantFrom('L' as const, 'P' as const),
    adultAge: fc.integer({ min: 14 * 365, max: 45 * 365 }),
    childAge: fc.integer({ min: 0, max: 1820 }),
    hasBirthDate: fc.boolean(),
    livingChildren: maybe(fc.integer({ min: 0, max: 6 })),
    weddingPlannedOn: maybe(daysAgo(100)),
    measurements: fc.array(measurement, { maxLength: 5 }),
    values: fc.record(Object.fromEntries(ANSWERS.map((name) => [name, maybe(fc.boolean())]))),
    birth: fc.record({
      weightKg: maybe(tenths(1, 5)),
      weeks: maybe(fc.integer({ min: 30, max: 42 })),
    }),
  })
  .map(({ category, adultAge, childAge, hasBirthDate, measurements, values, ...rest }) => {
    const isChild = category === 'BADUTA' || category === 'BALITA';
    return {
      ...rest,
      personId: 'p',
      asOf: TODAY,
      category,
      ...(hasBirthDate ? { birthDate: addDays(TODAY, -(isChild ? childAge : adultAge)) } : {}),
      measurements: measurements.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      answers: { day: TODAY, values },
    };
  });

/** The answer to each question that speaks against risk. */
const HARMLESS: Readonly<Record<AnswerName, boolean>> = {
  smokes: false,
  smokeExposed: false,
  illness: false,
  weightGainSufficient: true,
  deliveryComplication: false,
  postpartumContraception: true,
  postpartumDepression: false,
  earlyBreastfeeding: true,
  exclusiveBreastfeeding: true,
  complementaryFeedingAdequate: true,
  immunisationComplete: true,
  frequentIllness: false,
  developmentDelay: false,
  missesPosyandu: false,
};

const withAnswer = (p: PersonInput, name: AnswerName, value: boolean): PersonInput => ({
  ...p,
  answers: { day: TODAY, values: { ...p.answers?.values, [name]: value } },
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

it('never puts anybody at risk for a harmless answer to a question left open', () =>
  fc.assert(
    fc.property(person, fc.constantFrom(...ANSWERS), (p, name) => {
      fc.pre(p.answers?.values[name] === undefined);
      const before = evaluate(RULES_V1, p).outcome;
      const after = evaluate(RULES_V1, withAnswer(p, name, HARMLESS[name])).outcome;
      expect(after === 'AT_RISK').toBe(before === 'AT_RISK');
    }),
  ));

it('never takes anybody out of risk for a worrying answer to a question left open', () =>
  fc.assert(
    fc.property(person, fc.constantFrom(...ANSWERS), (p, name) => {
      fc.pre(p.answers?.values[name] === undefined);
      fc.pre(evaluate(RULES_V1, p).outcome === 'AT_RISK');
      expect(evaluate(RULES_V1, withAnswer(p, name, !HARMLESS[name])).outcome).toBe('AT_RISK');
    }),
  ));

it('says yes only by something it used, and lacks nothing that it used', () =>
  fc.assert(
    fc.property(person, (p) => {
      for (const { truth, used, missing } of evaluate(RULES_V1, p).factors) {
        if (truth === 'YES') expect(used.length).toBeGreaterThan(0);
        if (truth === 'UNKNOWN') expect(missing.length).toBeGreaterThan(0);
        else expect(missing).toEqual([]);
      }
    }),
  ));

it('is at risk by a yes and by nothing else', () =>
  fc.assert(
    fc.property(person, (p) => {
      const { outcome, factors } = evaluate(RULES_V1, p);
      expect(outcome === 'AT_RISK').toBe(factors.some(({ truth }) => truth === 'YES'));
      if (outcome === 'NOT_AT_RISK')
        expect(factors.filter((f) => f.needed && f.truth !== 'NO')).toEqual([]);
    }),
  ));

it('gives the same evaluation for the same input, in whatever order its keys are', () =>
  fc.assert(
    fc.property(person, (p) => {
      const once = evaluate(RULES_V1, p);
      expect(evaluate(RULES_V1, p)).toEqual(once);
      expect(evaluate(RULES_V1, reversed(p) as PersonInput)).toEqual(once);
    }),
  ));

it('uses no measurement that was not given', () =>
  fc.assert(
    fc.property(person, (p) => {
      const given = new Set(p.measurements?.map(({ factId }) => factId));
      expect(evaluate(RULES_V1, p).factIds.filter((id) => !given.has(id))).toEqual([]);
    }),
  ));
