import fc from 'fast-check';
import {
  entryHints,
  entryProblems,
  growthRefusalTexts,
  hintFor,
  hintText,
  toMeasurement,
  type MeasurementEntry,
} from '#libs/domain/growth';

const entry: MeasurementEntry = {
  sex: 'L',
  birthDate: '2024-07-14',
  measuredOn: '2025-07-14',
  weightKg: 9.6,
  heightCm: 75.7,
  position: 'PB',
  muacCm: 14.5,
  headCm: 46,
};
const meant = (change: MeasurementEntry): unknown[] =>
  entryHints(toMeasurement({ ...entry, ...change })).map((h) => [h.slip, h.field, h.meant]);

describe('a measurement as typed', () => {
  it('is taken when all is there', () => {
    expect(entryProblems(entry)).toEqual([]);
    expect(entryHints(toMeasurement(entry))).toEqual([]);
  });

  it.each([
    [{ sex: undefined }, 'SEX_MISSING'],
    [{ birthDate: undefined }, 'BIRTH_DATE_MISSING'],
    [{ measuredOn: undefined }, 'MEASUREMENT_DATE_MISSING'],
    [{ measuredOn: '2024-07-13' }, 'MEASURED_BEFORE_BIRTH'],
    [{ position: undefined }, 'POSITION_MISSING'],
    [{ weightKg: 9600 }, 'READING_IMPOSSIBLE'],
    [{ weightKg: 0 }, 'READING_IMPOSSIBLE'],
    [{ heightCm: 0.757 }, 'READING_IMPOSSIBLE'],
  ] as const)('%j is refused: %s', (change, code) => {
    expect(entryProblems({ ...entry, ...change }).map((p) => p.code)).toEqual([code]);
    expect(growthRefusalTexts[code].id).not.toBe('');
  });

  it('needs no position when no height was taken', () =>
    expect(entryProblems({ ...entry, heightCm: undefined, position: undefined })).toEqual([]));

  it.each([
    [{ weightKg: 9600 }, ['GRAMS_AS_KILOGRAMS', 'weightKg', 9.6]],
    [{ weightKg: 960 }, ['DECIMAL_COMMA_LOST', 'weightKg', 9.6]],
    [{ weightKg: 96 }, ['DECIMAL_COMMA_LOST', 'weightKg', 9.6]],
    [{ heightCm: 0.757 }, ['METRES_AS_CENTIMETRES', 'heightCm', 75.7]],
    [{ heightCm: 757 }, ['DECIMAL_COMMA_LOST', 'heightCm', 75.7]],
    [{ heightCm: 7575 }, ['DECIMAL_COMMA_LOST', 'heightCm', 75.75]],
    [{ muacCm: 145 }, ['DECIMAL_COMMA_LOST', 'muacCm', 14.5]],
    [{ headCm: 465 }, ['DECIMAL_COMMA_LOST', 'headCm', 46.5]],
  ] as const)('%j probably meant %j', (change, hint) => expect(meant(change)).toEqual([hint]));

  it('asks about a weight that is possible, but not for this newborn', () => {
    const newborn = { birthDate: '2025-07-14', weightKg: 31, heightCm: 50, headCm: 35, muacCm: 11 };
    expect(entryProblems({ ...entry, ...newborn })).toEqual([]);
    expect(meant(newborn)).toEqual([['DECIMAL_COMMA_LOST', 'weightKg', 3.1]]);
  });

  it('guesses without an age too, and does not guess what no slip explains', () => {
    expect(hintFor({ weightKg: 9600 }, 'weightKg')?.meant).toBe(9.6);
    expect(hintFor({ heightCm: 0.0001 }, 'heightCm')).toBeUndefined();
    expect(hintFor({ heightCm: -75 }, 'heightCm')).toBeUndefined();
  });

  it('asks in both languages, with the comma of each', () => {
    const hint = hintFor({ heightCm: 757 }, 'heightCm');
    expect(hint && hintText(hint)).toEqual({
      id: '757 cm: apakah maksudnya 75,7 cm? Mungkin koma desimal hilang.',
      en: '757 cm: was 75.7 cm meant? Perhaps the decimal comma is missing.',
    });
  });

  it('finds every weight in grams again', () =>
    fc.assert(
      fc.property(fc.integer({ min: 6000, max: 14000 }), (grams) => {
        const [hint] = entryHints(toMeasurement({ ...entry, weightKg: grams }));
        expect(hint).toMatchObject({ slip: 'GRAMS_AS_KILOGRAMS', meant: grams / 1000 });
      }),
    ));
});
