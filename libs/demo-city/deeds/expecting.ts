import { addDays, type Day } from '#libs/domain/kernel';
import type { Person, Pregnancy } from '../household.js';
import type { OnRecord } from '../lives/adult-sheet.js';
import type { Birth } from '../lives/child-build.js';
import type { Parity } from '../lives/on-record.js';
import type { Chance } from '../random.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

const FULL_TERM_DAYS = 280;

export const recordPregnancy = (
  script: Script,
  mother: Person,
  pregnancy: Pregnancy,
  parity: Parity,
): void => {
  script.act(
    'RecordPregnancy',
    pregnancy.recordedOn,
    {
      personId: mother.id,
      lastMenstruation: pregnancy.lastMenstruation,
      dueOn: addDays(pregnancy.lastMenstruation, FULL_TERM_DAYS),
      ...parity,
    },
    { work: 'BIDAN', minute: HOURS.news },
  );
};

export const endPregnancy = (script: Script, mother: Person, on: Day): void => {
  script.act(
    'EndPregnancy',
    on,
    { personId: mother.id, outcome: 'KEGUGURAN' },
    { work: 'BIDAN', minute: HOURS.news, late: 1 },
  );
};

/** A birth as the forms ask for it. */
export const birthFields = ({ weightKg, lengthCm, weeks }: Birth) => ({
  birthWeightKg: weightKg,
  birthLengthCm: lengthCm,
  birthWeeks: weeks,
});

export interface Newborn {
  readonly person: Person;
  readonly birth: Birth;
}

/**
 * One delivery; the children enter the family with it. Known a day or two later. What went wrong is
 * among the reasons why a mother is at risk, so nothing did for one who is not.
 */
export const recordDelivery = (
  script: Script,
  chance: Chance,
  mother: Person,
  on: Day,
  babies: readonly Newborn[],
): OnRecord => {
  const atHome = chance.yes(0.06);
  const complication = chance.yes(0.1) && mother.goal.atRisk;
  const earlyBreastfeeding = chance.yes(0.62) || !mother.goal.atRisk;
  script.act(
    'RecordDelivery',
    on,
    {
      personId: mother.id,
      place: atHome ? 'RUMAH' : 'FASKES',
      helper: chance.weighted({ BIDAN: 66, DOKTER: 34 }),
      caesarean: !atHome && chance.yes(0.22),
      complication,
      children: babies.map(({ person, birth }) => ({
        personId: person.id,
        name: person.name,
        sex: person.sex,
        ...birthFields(birth),
        earlyBreastfeeding,
      })),
    },
    { work: 'BIDAN', minute: HOURS.birth, late: chance.int(0, 2) },
  );
  return {
    babies: babies.map(({ birth }) => birth),
    told: [{ day: on, values: { deliveryComplication: complication, earlyBreastfeeding } }],
  };
};
