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

/** Who is judged how, on which answers, entered how many days later. */
export interface Sheet {
  readonly personId: string;
  readonly by: Work;
  readonly answers: Readonly<Record<string, boolean | undefined>>;
  readonly late?: number;
}

const REASON = 'Kembali ditemukan faktor risiko pada pemeriksaan';

const inputOf = ({ kind }: RiskStep, { answers }: Sheet): Readonly<Record<string, unknown>> => {
  switch (kind) {
    case 'GRADUATE':
      return {};
    case 'REINSTATE':
      return { answers, reason: REASON };
    case 'ASSESS':
    case 'REASSESS':
      return { answers };
  }
};

/** Writes down one judgement of somebody's risk; graduating and taking back are the midwife's. */
export const judge = (script: Script, step: RiskStep, sheet: Sheet): void => {
  const { personId, by, late = 0 } = sheet;
  script.act(
    COMMAND[step.kind],
    step.on,
    { personId, ...inputOf(step, sheet) },
    {
      work: step.kind === 'GRADUATE' || step.kind === 'REINSTATE' ? 'BIDAN' : by,
      minute: step.kind === 'GRADUATE' ? HOURS.graduation : HOURS.judgement,
      late,
    },
  );
};
