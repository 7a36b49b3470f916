import { currentRuleSet } from '#libs/domain/family';
import type { RiskStep } from '../lives/risk-arc.js';
import type { Script } from '../script.js';
import type { Work } from '../workers.js';
import { HOURS } from './hours.js';

const COMMAND: Readonly<Record<RiskStep['kind'], string>> = {
  ASSESS: 'AssessRisk',
  REASSESS: 'ReassessRisk',
  GRADUATE: 'GraduateFromRisk',
  REINSTATE: 'ReinstateRisk',
};

const inputOf = ({ kind, factors }: RiskStep): Readonly<Record<string, unknown>> => {
  const judgement = { factors: [...factors], ruleSet: currentRuleSet };
  switch (kind) {
    case 'GRADUATE':
      return {};
    case 'REINSTATE':
      return { ...judgement, reason: 'Kembali ditemukan faktor risiko pada pemeriksaan' };
    case 'ASSESS':
    case 'REASSESS':
      return { ...judgement, atRisk: factors.length > 0 };
  }
};

/** Writes down one judgement of somebody's risk; graduating and taking back are the midwife's. */
export const judge = (script: Script, step: RiskStep, personId: string, by: Work): void => {
  script.act(
    COMMAND[step.kind],
    step.on,
    { personId, ...inputOf(step) },
    {
      work: step.kind === 'GRADUATE' || step.kind === 'REINSTATE' ? 'BIDAN' : by,
      minute: step.kind === 'GRADUATE' ? HOURS.graduation : HOURS.judgement,
    },
  );
};
