import type { Day } from '#libs/domain/kernel';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

/** The last entry of a family's file. */
export const closeFamily = (script: Script, on: Day, why: string): void => {
  script.closesOn = on;
  script.act('CloseFamily', on, { why }, { work: 'KADER_TPK', minute: HOURS.closing });
};

export const recordDeath = (script: Script, on: Day, personId: string): void => {
  script.act(
    'RecordDeath',
    on,
    { personId, place: 'FASKES' },
    { work: 'BIDAN', minute: HOURS.news, late: 2 },
  );
};
