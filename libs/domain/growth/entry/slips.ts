import type { Bilingual } from '#libs/domain/kernel';
import type { GrowthIndex } from '../indices.js';
import type { ChildMeasurement } from '../measurement.js';
import { zScores } from '../scores/z-scores.js';
import { isWithinLimits, type Reading } from './limits.js';

export type Slip = 'GRAMS_AS_KILOGRAMS' | 'METRES_AS_CENTIMETRES' | 'DECIMAL_COMMA_LOST';

export interface Hint {
  readonly slip: Slip;
  readonly field: Reading;
  readonly typed: number;
  /** What was probably meant, in the unit of the field. */
  readonly meant: number;
}

const COMMA: readonly (readonly [Slip, number])[] = [
  ['DECIMAL_COMMA_LOST', 1 / 10],
  ['DECIMAL_COMMA_LOST', 1 / 100],
];

/** Each slip with the factor that undoes it, the most usual first. */
const SLIPS: Readonly<Record<Reading, readonly (readonly [Slip, number])[]>> = {
  weightKg: [['GRAMS_AS_KILOGRAMS', 1 / 1000], ...COMMA],
  heightCm: [['METRES_AS_CENTIMETRES', 100], ...COMMA],
  muacCm: COMMA,
  headCm: COMMA,
};

const INDEX: Readonly<Record<Reading, GrowthIndex>> = {
  weightKg: 'WAZ',
  heightCm: 'HAZ',
  muacCm: 'ACZ',
  headCm: 'HCZ',
};

/** How far from the median a reading lies at the child's age; undefined when that is unknown. */
const distance = (child: ChildMeasurement, field: Reading, value: number): number | undefined => {
  const score = zScores({ ...child, [field]: value })[INDEX[field]];
  return score === undefined ? undefined : Math.abs(score.z);
};

const isFlagged = (child: ChildMeasurement, field: Reading, value: number): boolean =>
  zScores({ ...child, [field]: value })[INDEX[field]]?.flagged === true;

const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * What was probably meant by a reading that no child can have, or that WHO flags at this age.
 * Undefined when the reading is believable, or no usual slip explains it.
 */
export const hintFor = (child: ChildMeasurement, field: Reading): Hint | undefined => {
  const typed = child[field];
  if (typed === undefined || !(typed > 0)) return undefined;
  if (isWithinLimits(field, typed) && !isFlagged(child, field, typed)) return undefined;
  const [best] = SLIPS[field]
    .map(([slip, factor]) => ({ slip, field, typed, meant: tidy(typed * factor) }))
    .filter(({ meant }) => isWithinLimits(field, meant) && !isFlagged(child, field, meant))
    .sort(
      (a, b) => (distance(child, field, a.meant) ?? 0) - (distance(child, field, b.meant) ?? 0),
    );
  return best;
};

const indonesian = (value: number): string => String(value).replace('.', ',');

const UNIT: Readonly<Record<Reading, string>> = {
  weightKg: 'kg',
  heightCm: 'cm',
  muacCm: 'cm',
  headCm: 'cm',
};

const because: Readonly<Record<Slip, Bilingual>> = {
  GRAMS_AS_KILOGRAMS: { id: 'gram ditulis sebagai kilogram', en: 'grams typed as kilograms' },
  METRES_AS_CENTIMETRES: {
    id: 'meter ditulis sebagai sentimeter',
    en: 'metres typed as centimetres',
  },
  DECIMAL_COMMA_LOST: { id: 'koma desimal hilang', en: 'the decimal comma is missing' },
};

/** The hint as a question to whoever typed it. */
export const hintText = ({ slip, field, typed, meant }: Hint): Bilingual => ({
  id: `${indonesian(typed)} ${UNIT[field]}: apakah maksudnya ${indonesian(meant)} ${UNIT[field]}? Mungkin ${because[slip].id}.`,
  en: `${typed} ${UNIT[field]}: was ${meant} ${UNIT[field]} meant? Perhaps ${because[slip].en}.`,
});
