import type { Day } from '#libs/domain/kernel';
import { idOf } from '../ids.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

// A referral of the demonstration names no real facility.
const PUSKESMAS = 'Puskesmas kecamatan';

/** Sends a child to the puskesmas; returns the referral's id. */
export const refer = (script: Script, on: Day, personId: string, short: boolean): string => {
  const referralId = idOf(`${script.familyId}/referral/${personId}/${on}`);
  script.act(
    'IssueReferral',
    on,
    {
      personId,
      referralId,
      to: PUSKESMAS,
      why: short ? 'PENDEK' : 'BB_TIDAK_NAIK',
      urgency: 'BIASA',
    },
    { work: 'KADER_TPK', minute: HOURS.referral },
  );
  return referralId;
};

export const answerReferral = (script: Script, on: Day, referralId: string): void => {
  const result = script.chance.weighted({
    DITANGANI: 78,
    TIDAK_DATANG: 12,
    RUJUK_LANJUT: 5,
    TIDAK_PERLU_TINDAKAN: 5,
  });
  script.act(
    'AnswerReferral',
    on,
    { referralId, result },
    { work: 'BIDAN', minute: HOURS.referral },
  );
};
