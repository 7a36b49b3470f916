import { CorrectFact, FactCorrected } from '../facts/fact-corrected.js';
import { FactVoided, VoidFact } from '../facts/fact-voided.js';
import { BUDI, measured } from './family.js';
import { given, type Story } from './given.js';
import { FAMILY } from './recorded.js';
import { BIDAN, factCalled, ordering, telling } from './sentence.js';

/*
 * A midwife's weighing of Budi, and what a counsellor makes of it.
 */
export const PKB = { actor: 'pkb-dedi', role: 'PKB' };
export const weighing = measured({}, { as: 'weighing', by: BIDAN });

const targetId = factCalled('weighing');
const reason = 'Salah baca timbangan';

export const correct = ordering(
  CorrectFact,
  { targetId, changes: { weightKg: 10.4 }, reason },
  { by: PKB },
);

export const voids = ordering(VoidFact, { targetId, reason }, { by: PKB });

export const corrected = telling(
  FactCorrected,
  { targetId, subjectId: FAMILY, changes: { weightKg: 10.4 }, reason },
  { by: PKB, as: 'correction' },
);

export const voided = telling(FactVoided, { targetId, reason }, { by: PKB, as: 'void' });

/** Budi's last weight after a story. */
export const weightAfter = (...story: Story): number | undefined =>
  given(...story)
    .state()
    .persons.get(BUDI)
    ?.measurements.at(-1)?.weightKg;
