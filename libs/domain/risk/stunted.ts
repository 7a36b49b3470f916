import type { Day } from '#libs/domain/kernel';
import { classify, type GrowthClass } from '#libs/domain/growth';
import { knownOf } from './known.js';
import type { PersonInput } from './person.js';
import type { Known } from './reading.js';
import { truthOf, type Truth } from './truth.js';

/** Whether a child was measured as stunted: a measurement, not a judgement of risk. */
export interface Stunting {
  readonly stunted: Truth;
  /** Height-for-age of the latest measurement that is not flagged, and the fact it came from. */
  readonly haz?: number;
  readonly class?: GrowthClass;
  readonly day?: Day;
  readonly factId?: string;
  /** The latest height is implausible and nothing older stands behind it. */
  readonly recheck: boolean;
}

/** Stunting from what is known already; `stuntingOf` is the usual way in. */
export const stuntingKnown = ({ readings, recheck }: Known): Stunting => {
  const haz = readings.haz;
  if (typeof haz?.value !== 'number')
    return { stunted: 'UNKNOWN', recheck: recheck.includes('haz') };
  const category = classify('HAZ', { z: haz.value, flagged: false });
  return {
    stunted: truthOf(category === 'PENDEK' || category === 'SANGAT_PENDEK'),
    haz: haz.value,
    ...(category === undefined ? {} : { class: category }),
    ...(haz.day === undefined ? {} : { day: haz.day }),
    ...(haz.factIds[0] === undefined ? {} : { factId: haz.factIds[0] }),
    recheck: false,
  };
};

/** The latest valid measurement decides, however old: prevalence chooses its own period. */
export const stuntingOf = (person: PersonInput): Stunting => stuntingKnown(knownOf(person));
