import { addDays, type Day } from '#libs/domain/kernel';
import { monthsFrom } from '../days.js';
import { handOverEggs, support } from '../deeds/giving.js';
import { judge } from '../deeds/judging.js';
import type { Chance } from '../random.js';
import type { Script } from '../script.js';
import type { AdultLife, Phase } from './adult.js';
import { riskArc, riskyDays, type RiskStep } from './risk-arc.js';
import { inside, type Span } from './span.js';

/* Codes of domain.md 2.1. */
const FACTORS: Readonly<Record<Phase, Readonly<Record<string, number>>>> = {
  CATIN: { C2: 20, C3: 30, C4: 30, C5: 20 },
  BUMIL: { B3: 12, B4: 10, B5: 30, B6: 35, B10: 13 },
  BUFAS: { N2: 30, N3: 20, N4: 35, N6: 15 },
};
const EGGS_FROM = '2024-08';

const factorsOf = (chance: Chance, phase: Phase): readonly string[] => {
  const first = chance.weighted(FACTORS[phase]);
  return chance.yes(0.25) ? [...new Set([first, chance.weighted(FACTORS[phase])])].sort() : [first];
};

/** A first judgement in a new phase of life is a reassessment, or takes a graduation back. */
const goingOn = (life: AdultLife, step: RiskStep): RiskStep => {
  if (step.kind !== 'ASSESS' || life.judgedLast === undefined) return step;
  const back = life.judgedLast === 'GRADUATE' && step.factors.length > 0;
  return { ...step, kind: back ? 'REINSTATE' : 'REASSESS' };
};

const giveEggs = (script: Script, life: AdultLife, on: Day): void => {
  const month = on.slice(0, 7);
  if (month < EGGS_FROM || life.eggsIn.has(month) || !life.chance.yes(0.35)) return;
  life.eggsIn.add(month);
  handOverEggs(script, on, life.person.id, 0);
};

/** What follows from meeting somebody in one phase of life; the last word on risk is her goal's. */
export const careForAdult = (script: Script, life: AdultLife, span: Span, phase: Phase): void => {
  const { chance, person } = life;
  const days = [...new Set(life.metOn)].filter((on) => inside(span, on)).sort();
  const arc = riskArc(chance, days, person.goal.atRisk, factorsOf(chance, phase), () => true);
  const steps = arc.map((step) => goingOn(life, step));
  for (const step of steps) {
    judge(script, step, person.id, 'BIDAN');
    life.judgedLast = step.kind;
  }
  for (const risky of riskyDays(steps, span.to))
    for (const month of monthsFrom(risky.from, risky.to)) {
      const on = addDays(`${month}-01`, chance.int(2, 26));
      if (!inside(risky, on)) continue;
      if (phase !== 'CATIN') giveEggs(script, life, on);
      if (chance.yes(0.25)) support(script, on, person.id, phase);
    }
  for (const on of days) if (chance.yes(0.2)) support(script, on, person.id, phase);
};
