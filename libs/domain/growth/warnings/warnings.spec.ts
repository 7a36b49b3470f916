import { addDays } from '#libs/domain/kernel';
import {
  growthWarnings,
  growthWarningTexts,
  type ChildMeasurement,
  type Taken,
} from '#libs/domain/growth';

const BIRTH = '2024-01-10';
const taken = (ageDays: number, child: ChildMeasurement): Taken => ({
  day: addDays(BIRTH, ageDays),
  child: { sex: 'L', ageDays, oedema: 'TIDAK', ...child },
});
const at = (
  ageDays: number,
  heightCm: number,
  position: 'PB' | 'TB' = 'PB',
  weightKg = 9.6,
): Taken => taken(ageDays, { heightCm, position, weightKg });
const codes = (now: Taken, before?: Taken): string[] =>
  growthWarnings(now, before).map((w) => (w.field === undefined ? w.code : `${w.code} ${w.field}`));

describe('what one measurement shows', () => {
  it('is nothing for an ordinary child', () => expect(codes(at(365, 75.7))).toEqual([]));

  it.each([
    ['a flagged score', at(365, 57), ['Z_SCORE_FLAGGED']],
    ['five years', at(1827, 110, 'TB', 18), ['AGE_OUTSIDE_STANDARDS']],
    ['standing at eight months', at(244, 71, 'TB', 8.8), ['POSITION_IMPLAUSIBLE position']],
    ['lying at two years', at(731, 87, 'PB', 12), ['POSITION_IMPLAUSIBLE position']],
    ['a lost comma', taken(0, { weightKg: 31 }), ['Z_SCORE_FLAGGED', 'PROBABLE_SLIP weightKg']],
  ])('%s', (_name, now, expected) => expect(codes(now)).toEqual(expected));
});

describe('what two measurements show', () => {
  const before = at(365, 75.7);

  it.each([
    ['1.0 cm shorter', at(395, 74.7, 'PB', 9.7), []],
    ['1.1 cm shorter', at(395, 74.6, 'PB', 9.7), ['HEIGHT_DECREASED heightCm']],
    ['shorter only by standing up', at(395, 74.2, 'TB', 9.7), []],
    [
      '3.2 cm in a month after the first year',
      at(395, 78.9, 'PB', 9.9),
      ['HEIGHT_JUMPED heightCm'],
    ],
    ['3.2 cm in two months', at(426, 78.9, 'PB', 9.9), []],
    ['the same figures', at(395, 75.7), ['SAME_AS_LAST weightKg']],
    ['another measurer on the same day, 1.0 cm off', at(365, 76.7), []],
    [
      'another measurer on the same day, 1.1 cm off',
      at(365, 76.8),
      ['MEASURERS_DISAGREE heightCm'],
    ],
    ['2 SD of weight in a month', at(395, 76.5, 'PB', 12.5), ['WAZ_JUMPED weightKg']],
    ['2 SD of weight in three months', at(455, 78, 'PB', 12.5), []],
    ['no height this time', taken(395, { weightKg: 9.8 }), []],
  ])('%s', (_name, now, expected) => expect(codes(now, before)).toEqual(expected));

  it('lets an infant grow five centimetres a month, and no more', () => {
    expect(codes(at(60, 59.5, 'PB', 5.5), at(30, 54.7, 'PB', 4.5))).toEqual([]);
    expect(codes(at(90, 65, 'PB', 6.4), at(60, 58.4, 'PB', 5.6))).toEqual([
      'HEIGHT_JUMPED heightCm',
      'HAZ_JUMPED heightCm',
    ]);
  });
});

it('has a sentence for every warning in both languages', () => {
  for (const text of Object.values(growthWarningTexts)) {
    expect(text.id).not.toBe('');
    expect(text.en).not.toBe(text.id);
  }
});
