import { CatinRegistered } from '../facts/catin-registered.js';
import { EggsHandedOver } from '../facts/eggs-handed-over.js';
import { FamilyClosed } from '../facts/family-closed.js';
import { FamilyRegistered } from '../facts/family-registered.js';
import { HomeVisitCompleted } from '../facts/home-visit-completed.js';
import { MeasurementRecorded } from '../facts/measurement-recorded.js';
import { PersonAdded } from '../facts/person-added.js';
import { PregnancyRecorded } from '../facts/pregnancy-recorded.js';
import { RiskAssessed } from '../facts/risk-assessed.js';
import { RiskGraduated } from '../facts/risk-graduated.js';
import { RiskReassessed } from '../facts/risk-reassessed.js';
import { uuid } from './ids.js';
import { KADER, telling } from './sentence.js';

/*
 * A family of Rangkui: Agus, his wife Siti, and Budi, who is 16 months old on the usual day.
 */
export const AGUS = uuid('Agus');
export const SITI = uuid('Siti');
export const BUDI = uuid('Budi');
export const BUDI_BORN = '2024-03-09';
export const ASAM = '19.71.04.1006';
export const REGISTERED = '2025-01-06';

const registered = { on: REGISTERED };

export const familyRegistered = telling(
  FamilyRegistered,
  { kelurahan: ASAM, residency: 'KTP_PANGKALPINANG' },
  registered,
);

export const sitiAdded = telling(
  PersonAdded,
  {
    personId: SITI,
    name: 'Siti',
    nikStatus: 'ABSENT',
    sex: 'P',
    birthDate: '1997-05-20',
    role: 'ISTRI',
  },
  registered,
);

export const agusAdded = telling(
  PersonAdded,
  {
    personId: AGUS,
    name: 'Agus',
    nikStatus: 'ABSENT',
    sex: 'L',
    birthDate: '1995-02-11',
    role: 'KEPALA_KELUARGA',
  },
  registered,
);

export const budiAdded = telling(
  PersonAdded,
  {
    personId: BUDI,
    name: 'Budi',
    nikStatus: 'ABSENT',
    sex: 'L',
    birthDate: BUDI_BORN,
    role: 'ANAK',
    motherId: SITI,
  },
  registered,
);

export const family = [familyRegistered(), agusAdded(), sitiAdded(), budiAdded()];

export const familyClosed = telling(FamilyClosed, { why: 'TANPA_SASARAN' }, { on: '2025-06-02' });

export const homeVisitCompleted = telling(HomeVisitCompleted, {
  personsSeen: [BUDI],
  place: 'RUMAH',
});

export const measured = telling(
  MeasurementRecorded,
  { personId: BUDI, weightKg: 9.9, heightCm: 78.5, position: 'PB' },
  { by: KADER },
);

// As they were judged before answers were kept: the assessor named the factors.
export const riskAssessed = telling(
  RiskAssessed,
  { personId: BUDI, outcome: 'AT_RISK', atRisk: true, factors: ['A4'], ruleSet: 'risk/1' },
  { on: '2025-05-05' },
);

export const riskReassessed = telling(
  RiskReassessed,
  { personId: BUDI, outcome: 'NOT_AT_RISK', atRisk: false, factors: [], ruleSet: 'risk/1' },
  { on: '2025-07-20', as: 'reassessment' },
);

/** Everything a sheet asks of a child of his age, and answers that speak of no risk. */
export const FINE = {
  exclusiveBreastfeeding: true,
  complementaryFeedingAdequate: true,
  immunisationComplete: true,
} as const;
/** One answer is enough to be at risk; the rest of the sheet may stay blank. */
export const NOT_BREASTFED = { exclusiveBreastfeeding: false } as const;
/** A birth that gave no reason to worry. */
export const BORN_WELL = { birthWeightKg: 3.1, birthLengthCm: 49.5, birthWeeks: 39 } as const;

export const riskGraduated = telling(
  RiskGraduated,
  { personId: BUDI, policy: 'policy/1', evidence: [uuid('fact reassessment')] },
  { on: '2025-07-21' },
);

export const eggsHandedOver = telling(EggsHandedOver, { personId: BUDI, eggs: 30 });

export const PREGNANCY = uuid('pregnancy');

export const pregnancyRecorded = telling(
  PregnancyRecorded,
  { personId: SITI, pregnancyId: PREGNANCY },
  { on: '2025-03-10' },
);

export const catinRegistered = telling(
  CatinRegistered,
  { personId: AGUS, weddingPlannedOn: '2025-09-20' },
  { on: '2025-03-10' },
);
