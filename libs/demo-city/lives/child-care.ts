import { isStunted, zScores } from '#libs/domain/growth';
import { addDays, daysBetween, type Day } from '#libs/domain/kernel';
import { monthsFrom } from '../days.js';
import { voidWrongPerson } from '../deeds/amending.js';
import { measureChild } from '../deeds/measuring.js';
import { handOverEggs, support } from '../deeds/giving.js';
import { answerReferral, refer } from '../deeds/referring.js';
import { missVisit, visit } from '../deeds/visiting.js';
import type { Script } from '../script.js';
import type { ChildLife } from './child.js';
import { noteLateness } from './lateness.js';
import { passes } from './child-build.js';
import { judgeableDays, judgeChild } from './child-judging.js';
import { riskArc, riskyDays } from './risk-arc.js';
import { inside, isEmpty, type Span } from './span.js';

// The egg programme of the city began in August 2024 (domain.md 4.1).
const EGGS_FROM = '2024-08';

const dayOfMonth = (life: ChildLife, month: string): Day =>
  `${month}-${String(life.chance.int(3, 27)).padStart(2, '0')}`;

const giveEggs = (script: Script, life: ChildLife, risky: Span): void => {
  for (const month of monthsFrom(risky.from, risky.to)) {
    const on = dayOfMonth(life, month);
    if (month < EGGS_FROM || !inside(risky, on) || !life.chance.yes(0.3)) continue;
    if (life.eggsIn.has(month)) continue;
    life.eggsIn.add(month);
    handOverEggs(script, on, life.child.id, noteLateness(life.chance, 0.05));
  }
};

const visitAtHome = (script: Script, life: ChildLife, risky: Span): void => {
  for (const month of monthsFrom(risky.from, risky.to)) {
    const on = dayOfMonth(life, month);
    if (!inside(risky, on) || !life.chance.yes(0.2)) continue;
    if (life.chance.yes(0.12)) {
      missVisit(script, on, life.chance.pick(['TIDAK_DI_RUMAH', 'TIDAK_DI_RUMAH', 'MENOLAK']));
      continue;
    }
    life.metOn.push(on);
    visit(script, on, [life.child.id], noteLateness(life.chance, 0.12));
  }
};

const help = (script: Script, life: ChildLife, risky: Span): void => {
  const { chance, child } = life;
  for (const month of monthsFrom(risky.from, risky.to)) {
    const on = dayOfMonth(life, month);
    if (inside(risky, on) && chance.yes(0.16)) support(script, on, child.id, 'CHILD');
  }
  if (!chance.yes(0.14)) return;
  const on = addDays(risky.from, chance.int(1, 20));
  if (!inside(risky, on)) return;
  const referral = refer(script, on, child.id, life.factors.includes('A9'));
  const answered = addDays(on, chance.int(6, 30));
  if (inside(risky, answered) && chance.yes(0.8)) answerReferral(script, answered, referral);
};

/** Now and then a weighing lands in the wrong child's book, and is struck out again. */
const strikeOut = (script: Script, life: ChildLife): void => {
  const { chance, child, home } = life;
  const last = life.measured.at(-1);
  if (last === undefined || home.leavesOn !== undefined || !chance.yes(0.012)) return;
  if (child.diesOn !== undefined) return;
  const on = addDays(last.on, chance.int(1, 4));
  const heightCm = Math.round(10 * (last.weighing.heightCm + 2)) / 10;
  const wrong = { ...last.weighing, heightCm, place: 'POSYANDU' };
  const commandId = measureChild(script, on, child.id, wrong, 0);
  voidWrongPerson(script, addDays(on, chance.int(1, 9)), commandId);
};

// The log would refuse to let a stunted child graduate on so little (domain.md 1.2).
const hasBeenStunted = ({ child, factors, measured }: ChildLife, until: Day): boolean =>
  factors.includes('A9') ||
  measured.some(
    ({ on, weighing }) =>
      on <= until &&
      isStunted(
        zScores({ sex: child.sex, ageDays: daysBetween(child.birthDate, on), ...weighing }),
      ) === true,
  );

/** What follows from meeting a child within a span: judgements, help, slips. */
export const careForChild = (script: Script, life: ChildLife, span: Span): void => {
  if (isEmpty(span)) return;
  // What was found at birth, on the scales or in the home does not pass from one month to the next.
  const mayChange = passes(life.factors) && !life.home.poorlyHoused;
  const days = () => [...new Set(life.metOn)].filter((on) => inside(span, on)).sort();
  const steps = riskArc(
    life.chance,
    judgeableDays(life, days()),
    life.child.goal.atRisk,
    life.factors,
    (on) => mayChange && !hasBeenStunted(life, on),
    mayChange,
  );
  for (const step of steps) judgeChild(script, life, step);
  for (const risky of riskyDays(steps, span.to)) {
    visitAtHome(script, life, risky);
    giveEggs(script, life, risky);
    help(script, life, risky);
  }
  strikeOut(script, life);
};
