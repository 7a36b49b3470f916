import { addDays, addMonths, type Day } from '#libs/domain/kernel';
import { earliest, latest } from '../days.js';
import { recordDelivery } from '../deeds/expecting.js';
import { handOverEggs } from '../deeds/giving.js';
import { enterNik } from '../deeds/registering.js';
import type { Household, Person, Pregnancy } from '../household.js';
import type { Maker } from '../people.js';
import { makeBabies } from '../plan/bufas.js';
import { lastDayUnderFive } from '../plan/children.js';
import { Chance } from '../random.js';
import type { Script } from '../script.js';
import { CUT_OFF, LAST_TOLD, PERIOD_FROM } from '../targets.js';
import { everySo, meetOn, type AdultLife } from './adult.js';
import { attend, newChildLife, type ChildLife } from './child.js';
import { passes } from './child-build.js';
import { judgeChild } from './child-judging.js';

/*
 * What comes after the table of July 2025, so that the registry of today is that of a city at work:
 * those expecting give birth, some families keep coming to the posyandu, most come less. It is told
 * the same way whichever day the telling stops at.
 */
const AFTER: Day = addDays(CUT_OFF, 1);

/** A family that keeps coming, or one that is seen now and then. */
type Zeal = 'KEEN' | 'THIN';
const ATTENDANCE: Readonly<Record<Zeal, number>> = { KEEN: 0.9, THIN: 0.05 };

export interface LivesSoFar {
  readonly mother: AdultLife;
  readonly children: readonly ChildLife[];
}

/** Judged at the first meeting, and again each semester; some get out of risk, newborns get in. */
const judgeAgain = (
  script: Script,
  life: ChildLife,
  chance: Chance,
  days: readonly Day[],
): void => {
  let risky = life.child.goal.atRisk;
  let due: Day = AFTER;
  for (const on of days) {
    if (on >= due) {
      const better = life.judged.once && risky && chance.yes(0.15);
      if (better && passes(life.factors) && life.home.poorlyHoused !== true) risky = false;
      judgeChild(script, life, { on, kind: 'REASSESS', factors: risky ? life.factors : [] });
      due = addMonths(on, 6);
    }
    if (risky && !life.eggsIn.has(on.slice(0, 7)) && chance.yes(0.3)) {
      life.eggsIn.add(on.slice(0, 7));
      handOverEggs(script, on, life.child.id, 0);
    }
  }
};

const grow = (script: Script, life: ChildLife, chance: Chance, zeal: Zeal, from: Day): void => {
  const { child } = life;
  if (child.diesOn !== undefined) return;
  const to = earliest(LAST_TOLD, lastDayUnderFive(child.birthDate));
  const before = life.metOn.length;
  attend(script, life, { from, to }, ATTENDANCE[zeal]);
  judgeAgain(script, life, chance, life.metOn.slice(before));
};

const newborns = (
  maker: Maker,
  home: Household,
  chance: Chance,
  bornOn: Day,
): readonly Person[] => {
  const wanted = { key: home.key, word: home.word, bornOn, seen: 0, twins: 0.012 };
  const babies = makeBabies(maker, chance, wanted);
  for (const baby of babies) baby.goal.atRisk = chance.yes(0.3) || home.poorlyHoused === true;
  return babies;
};

const giveBirth = (
  script: Script,
  maker: Maker,
  { home, person, seed }: AdultLife,
  { lastMenstruation }: Pregnancy,
  chance: Chance,
): { readonly bornOn: Day; readonly babies: readonly ChildLife[] } => {
  const days = chance.int(262, 287);
  const bornOn = latest(addDays(AFTER, chance.int(0, 6)), addDays(lastMenstruation, days));
  const babies = newborns(maker, home, chance, bornOn).map((b) => newChildLife(seed, home, b));
  recordDelivery(
    script,
    chance,
    person,
    bornOn,
    babies.map(({ child: person, birth }) => ({
      person,
      birth: { ...birth, weeks: Math.round(days / 7) },
    })),
  );
  return { bornOn, babies };
};

/** A family's life from August 2025 on. */
export const goOn = (script: Script, maker: Maker, home: Household, lives: LivesSoFar): void => {
  const { mother, children } = lives;
  const chance = new Chance(`${maker.seed}/afterwards/${home.key}`);
  const isNew = home.registeredOn > CUT_OFF;
  const met = [mother, ...children].some((life) => life.metOn.some((on) => on >= PERIOD_FROM));
  if (home.leavesOn !== undefined || !(isNew || met)) return;
  const zeal: Zeal = chance.yes(isNew ? 0.7 : 0.24) ? 'KEEN' : 'THIN';
  for (const life of children) grow(script, life, chance, zeal, AFTER);
  const { pregnancy } = home.mother;
  if (pregnancy === undefined || pregnancy.endsOn !== undefined) return;
  const { bornOn, babies } = giveBirth(script, maker, mother, pregnancy, chance);
  if (zeal === 'KEEN') {
    const expecting = {
      from: latest(AFTER, addDays(pregnancy.recordedOn, 3)),
      to: addDays(bornOn, -2),
    };
    meetOn(script, mother, everySo(chance, expecting, 28, 0.9), expecting, 'BUMIL');
    const childbed = { from: addDays(bornOn, 3), to: addDays(bornOn, 42) };
    meetOn(script, mother, everySo(chance, childbed, 11, 0.8), childbed, 'BUFAS');
  }
  for (const life of babies) {
    if (chance.yes(0.6))
      enterNik(
        script,
        addDays(bornOn, chance.int(30, 90)),
        life.child.id,
        maker.registry.nik(chance, life.child.sex, bornOn),
      );
    grow(script, life, chance, zeal, bornOn);
  }
};
