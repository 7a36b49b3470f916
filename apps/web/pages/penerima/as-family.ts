import type { FoundFamily, FoundMember } from '../../system/api/beneficiary-types.js';
import type { Family } from '../../system/api/family-types.js';
import { today } from '../../system/clocks.js';

/**
 * What is known of a family that was found by a number, for the forms. `called`: how a member is told
 * from the others without a name.
 */
export const asFamily = (
  { familyId, kelurahanName, members }: FoundFamily,
  called: (member: FoundMember) => string,
): Family => ({
  familyId,
  kelurahanName,
  version: 0,
  asOf: today(),
  closed: false,
  openResurveys: 0,
  resurveys: [],
  persons: members.map((member) => ({
    personId: member.personId,
    name: called(member),
    sex: member.sex,
    birthMonth: '',
    role: '',
    present: true,
    measurements: [],
    handovers: [],
    referrals: [],
  })),
});
