import { addDays, type Day } from '#libs/domain/kernel';
import { atBirth, type Build } from '../growth.js';
import type { Person, Pregnancy } from '../household.js';
import type { Chance } from '../random.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

const FULL_TERM_DAYS = 280;

export const recordPregnancy = (script: Script, mother: Person, pregnancy: Pregnancy): void => {
  script.act(
    'RecordPregnancy',
    pregnancy.recordedOn,
    {
      personId: mother.id,
      lastMenstruation: pregnancy.lastMenstruation,
      dueOn: addDays(pregnancy.lastMenstruation, FULL_TERM_DAYS),
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

export interface Newborn {
  readonly person: Person;
  readonly build: Build;
  readonly weeks: number;
}

/** One delivery; the children enter the family with it. Known a day or two later. */
export const recordDelivery = (
  script: Script,
  chance: Chance,
  mother: Person,
  on: Day,
  babies: readonly Newborn[],
): void => {
  const atHome = chance.yes(0.06);
  script.act(
    'RecordDelivery',
    on,
    {
      personId: mother.id,
      place: atHome ? 'RUMAH' : 'FASKES',
      helper: chance.weighted({ BIDAN: 66, DOKTER: 34 }),
      caesarean: !atHome && chance.yes(0.22),
      complication: chance.yes(0.05),
      children: babies.map(({ person, build, weeks }) => {
        const { weightKg, lengthCm } = atBirth(build);
        return {
          personId: person.id,
          name: person.name,
          sex: person.sex,
          birthWeightKg: weightKg,
          birthLengthCm: lengthCm,
          birthWeeks: weeks,
          earlyBreastfeeding: chance.yes(0.78),
        };
      }),
    },
    { work: 'BIDAN', minute: HOURS.birth, late: chance.int(0, 2) },
  );
};
