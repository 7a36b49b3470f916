import type { RiskStep } from './risk-arc.js';

/** How somebody's risk was judged so far, as far as the next judgement depends on it. */
export interface Judged {
  once: boolean;
  graduated: boolean;
}

/** The same step as the commands have it: there is one first time, and nobody slips back unnoticed. */
export const inTurn = (judged: Judged, step: RiskStep): RiskStep => {
  const atRisk = step.factors.length > 0;
  const kind =
    step.kind === 'GRADUATE'
      ? 'GRADUATE'
      : atRisk && judged.graduated
        ? 'REINSTATE'
        : judged.once
          ? 'REASSESS'
          : 'ASSESS';
  judged.once = true;
  if (kind === 'GRADUATE') judged.graduated = true;
  else if (atRisk) judged.graduated = false;
  return { ...step, kind };
};
