import type { Day } from '#libs/domain/kernel';
import { judge } from '../deeds/judging.js';
import type { Script } from '../script.js';
import type { ChildLife } from './child.js';
import { fillIn } from './child-sheet.js';
import { inTurn } from './judged.js';
import type { RiskStep } from './risk-arc.js';

const lateOn = (life: ChildLife, on: Day): number =>
  Math.max(0, ...life.measured.filter((m) => m.on === on).map((m) => m.late));

/** Days on which a child can be judged: those whose readings are entered at once, if there are any. */
export const judgeableDays = (life: ChildLife, days: readonly Day[]): readonly Day[] => {
  const timely = days.filter((on) => lateOn(life, on) === 0);
  return timely.length > 0 ? timely : days.slice(0, 1);
};

/** One judgement of a child, with everything the sheet asks measured and asked before it. */
export const judgeChild = (script: Script, life: ChildLife, told: RiskStep): void => {
  const step = inTurn(life.judged, told);
  const { on, kind, factors } = step;
  judge(script, step, {
    personId: life.child.id,
    by: 'KADER_POSYANDU',
    answers: kind === 'GRADUATE' ? {} : fillIn(script, life, on, factors),
    late: lateOn(life, on),
  });
};
