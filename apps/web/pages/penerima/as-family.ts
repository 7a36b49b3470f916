import type { FoundFamily } from '../../system/api/beneficiary-types.js';
import type { Family } from '../../system/api/family-types.js';
import { today } from '../../system/clocks.js';

/** What is known of a family that was found by a number, for the forms: its members by initials. */
export const asFamily = ({ familyId, kelurahanName, members }: FoundFamily): Family => ({
  familyId,
  kelurahanName,
  version: 0,
  asOf: today(),
  closed: false,
  openResurveys: 0,
  resurveys: [],
  persons: members.map(({ personId, initials, sex }) => ({
    personId,
    ...(initials === null ? {} : { name: initials }),
    sex,
    birthMonth: '',
    role: '',
    present: true,
    measurements: [],
    handovers: [],
    referrals: [],
  })),
});
