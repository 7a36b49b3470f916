import { addDays, type Day } from '#libs/domain/kernel';
import { monthsFrom } from '../days.js';
import { handOverEggs, support } from '../deeds/giving.js';
import { judge } from '../deeds/judging.js';
import type { Script } from '../script.js';
import type { AdultLife, Phase } from './adult.js';
import { fillIn, unavoidable, type OnRecord } from './adult-sheet.js';
import { inTurn } from './judged.js';
import { riskArc, riskyDays, type RiskStep } from './risk-arc.js';
import { inside, type Span } from './span.js';

const EGGS_FROM = '2024-08';

const giveEggs = (script: Script, life: AdultLife, on: Day): void => {
  const month = on.slice(0, 7);
  if (month < EGGS_FROM || life.eggsIn.has(month) || !life.chance.yes(0.35)) return;
  life.eggsIn.add(month);
  handOverEggs(script, on, life.person.id, 0);
};

/** How her risk was judged on these days; what cannot be helped is there from the first day on. */
const arcOf = (
  life: AdultLife,
  days: readonly Day[],
  phase: Phase,
  record: OnRecord,
): readonly RiskStep[] => {
  const { chance, person, home } = life;
  const ends = [...new Set([...days.slice(0, 1), ...days.slice(-1)])];
  const given = [...new Set(ends.flatMap((on) => unavoidable(person, phase, on, record)))];
  const { atRisk } = person.goal;
  const factors =
    given.length > 0 && !atRisk ? given : [...new Set([...given, ...life.factors[phase]])];
  const mayChange = given.length === 0 && !home.poorlyHoused;
  return riskArc(
    chance,
    days,
    atRisk || given.length > 0,
    factors.sort(),
    () => mayChange,
    mayChange,
  );
};

/** One judgement by the midwife, with everything the sheet asks examined and asked before it. */
const judgeAdult = (
  script: Script,
  life: AdultLife,
  told: RiskStep,
  phase: Phase,
  record: OnRecord,
): void => {
  const step = inTurn(life.judged, told);
  const { on, kind, factors } = step;
  judge(script, step, {
    personId: life.person.id,
    by: 'BIDAN',
    answers: kind === 'GRADUATE' ? {} : fillIn(script, life, on, phase, factors, record),
  });
};

/** What follows from meeting somebody in one phase of life; the last word on risk is her goal's. */
export const careForAdult = (
  script: Script,
  life: AdultLife,
  span: Span,
  phase: Phase,
  record: OnRecord,
): void => {
  const { chance, person } = life;
  const days = [...new Set(life.metOn)].filter((on) => inside(span, on)).sort();
  const steps = arcOf(life, days, phase, record);
  for (const step of steps) judgeAdult(script, life, step, phase, record);
  for (const risky of riskyDays(steps, span.to))
    for (const month of monthsFrom(risky.from, risky.to)) {
      const on = addDays(`${month}-01`, chance.int(2, 26));
      if (!inside(risky, on)) continue;
      if (phase !== 'CATIN') giveEggs(script, life, on);
      if (chance.yes(0.25)) support(script, on, person.id, phase);
    }
  for (const on of days) if (chance.yes(0.2)) support(script, on, person.id, phase);
};
