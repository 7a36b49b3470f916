import { addDays, type Day } from '#libs/domain/kernel';
import { idOf } from '../ids.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

/** The re-survey that the city asked for in 2025; not every one is done by the end. */
export const resurvey = (script: Script, on: Day, until: Day): void => {
  const { chance } = script;
  const resurveyId = idOf(`${script.familyId}/resurvey/${on}`);
  script.act(
    'RequestResurvey',
    on,
    { resurveyId, why: 'PEMUTAKHIRAN', campaign: 'Survei ulang I/2025', dueOn: '2025-06-30' },
    { work: 'PKB', minute: HOURS.paperwork },
  );
  const done = addDays(on, chance.int(6, 45));
  if (done >= until || !chance.yes(0.8)) return;
  script.act(
    'CompleteResurvey',
    done,
    { resurveyId, result: chance.weighted({ SESUAI: 62, BERUBAH: 34, TIDAK_DITEMUKAN: 4 }) },
    { work: 'KADER_TPK', minute: HOURS.visit },
  );
};
