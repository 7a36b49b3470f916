import { addDays, completedYears, type Day } from '#libs/domain/kernel';
import { earliest } from '../days.js';
import { closeFamily, recordDeath } from '../deeds/leaving.js';
import {
  changeCard,
  correctName,
  enterNik,
  move,
  register,
  type Births,
} from '../deeds/registering.js';
import { resurvey } from '../deeds/resurveying.js';
import { consent, survey, visit } from '../deeds/visiting.js';
import type { Household, Person } from '../household.js';
import type { Maker } from '../people.js';
import { lastDayUnderFive } from '../plan/children.js';
import { Script } from '../script.js';
import { CUT_OFF } from '../targets.js';
import { newAdultLife, type AdultLife } from './adult.js';
import { goOn } from './afterwards.js';
import { attend, meetOnce, newChildLife, type ChildLife } from './child.js';
import { careForChild } from './child-care.js';
import { tellPregnancy } from './mother.js';
import { inside, isEmpty, meetable, uncounted } from './span.js';

/** A family's life as far as it has been told. */
export interface FamilyLife {
  readonly home: Household;
  readonly script: Script;
  readonly mother: AdultLife;
  readonly children: ChildLife[];
}

/** A note of a visit in July that turned up after the books were closed: changes no total. */
const lateNote = (script: Script, life: ChildLife): void => {
  const on = `2025-07-${String(life.chance.int(2, 22)).padStart(2, '0')}`;
  if (life.metOn.some((met) => met >= '2025-01-01' && met < on) && life.chance.yes(0.03))
    visit(script, on, [life.child.id], life.chance.int(15, 40), true);
};

const lastSeen = ({ birthDate, diesOn }: Person): Day =>
  earliest(
    lastDayUnderFive(birthDate),
    CUT_OFF,
    diesOn === undefined ? CUT_OFF : addDays(diesOn, -1),
  );

const tellChild = (script: Script, home: Household, life: ChildLife, firstSeen: Day): void => {
  const { child } = life;
  const span = uncounted(child.goal, meetable(home, { from: firstSeen, to: lastSeen(child) }));
  if (child.diesOn !== undefined) recordDeath(script, child.diesOn, child.id);
  if (isEmpty(span)) return;
  attend(script, life, span, life.attendance);
  if (child.goal.group === 'CHILD') meetOnce(script, life, span);
  careForChild(script, life, span);
  if (inside(span, '2025-07-25')) lateNote(script, life);
};

const papers = (
  script: Script,
  maker: Maker,
  home: Household,
  babies: readonly Person[],
  births: Births,
): void => {
  const { chance } = script;
  const { registeredOn, mother, children } = home;
  const until = home.leavesOn ?? CUT_OFF;
  const misspelt = home.byWedding !== true && chance.yes(0.018);
  const poor = home.poorlyHoused === true;
  if (home.byWedding !== true) register(script, home, misspelt, births);
  const later = (from: Day, low: number, high: number, share: number, then: (on: Day) => void) => {
    const on = addDays(from, chance.int(low, high));
    if (on < until && chance.yes(share)) then(on);
  };
  if (misspelt) later(registeredOn, 8, 70, 1, (on) => correctName(script, on, mother));
  // Whoever founded the family by marrying is asked after the wedding.
  const first = home.byWedding === true ? 1 : 0;
  later(registeredOn, first, 25, 0.86, (on) => survey(script, on, poor));
  later('2025-02-01', 0, 150, 0.2, (on) => on > registeredOn && survey(script, on, poor));
  if (completedYears(mother.birthDate, registeredOn) >= 18) {
    later(registeredOn, first, first, 0.5, (on) => consent(script, on, mother.id));
    for (const child of children)
      later(registeredOn, 0, 0, 0.75, (on) => consent(script, on, child.id, mother.id));
  }
  for (const baby of babies)
    later(
      baby.birthDate,
      45,
      110,
      0.5,
      (on) =>
        baby.diesOn === undefined &&
        enterNik(script, on, baby.id, maker.registry.nik(chance, baby.sex, baby.birthDate)),
    );
  if (home.move !== undefined) move(script, home);
  later('2025-05-05', 0, 40, 0.035, (on) => on > registeredOn && resurvey(script, on, until));
  later(addDays(registeredOn, 30), 0, 500, 0.06, (on) =>
    changeCard(script, on, maker.registry.card(home.posyandu.kelurahan, on), 'LAINNYA'),
  );
};

/** A family's life, to the table of July 2025 and after it; `married` is the mother's as a catin. */
export const tellFamily = (maker: Maker, home: Household, married?: AdultLife): FamilyLife => {
  const { seed } = maker;
  const script = new Script(home.key, seed, home.posyandu.kelurahan);
  if (home.leavesOn !== undefined) script.closesOn = home.leavesOn;
  const mother = newAdultLife(seed, home, home.mother);
  // What was judged before the wedding came along with her.
  if (married !== undefined) Object.assign(mother.judged, married.judged);
  const { pregnancy } = home.mother;
  const babies = (pregnancy?.babies ?? []).map((baby) => newChildLife(seed, home, baby));
  const children = home.children.map((child) => newChildLife(seed, home, child));
  const births = new Map(children.map(({ child, birth }) => [child.id, birth]));
  papers(script, maker, home, pregnancy?.babies ?? [], births);
  if (pregnancy !== undefined) tellPregnancy(script, home, mother, pregnancy, babies);
  for (const life of children) tellChild(script, home, life, addDays(home.registeredOn, 1));
  for (const life of babies) tellChild(script, home, life, addDays(life.child.birthDate, 4));
  if (home.leavesOn !== undefined) closeFamily(script, home.leavesOn, 'PINDAH_KOTA');
  const all = [...children, ...babies];
  goOn(script, maker, home, { mother, children: all });
  return { home, script, mother, children: all };
};
