import type { Day } from '#libs/domain/kernel';
import { factId } from '#libs/event-store';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

const by = { work: 'BIDAN', minute: HOURS.amendment, afterClose: true } as const;

/** The first fact of a command, as the log names it. */
const firstFact = (script: Script, commandId: string): string =>
  factId(commandId, `family-${script.familyId}`, 0);

/** The midwife reads the book again: two digits had changed places. */
export const correctWeight = (
  script: Script,
  on: Day,
  commandId: string,
  weightKg: number,
): void => {
  script.act(
    'CorrectFact',
    on,
    {
      targetId: firstFact(script, commandId),
      changes: { weightKg },
      reason: 'Salah ketik berat badan, dicocokkan dengan buku posyandu',
    },
    by,
  );
};

/** Somebody else's weighing had been entered here. */
export const voidWrongPerson = (script: Script, on: Day, commandId: string): void => {
  script.act(
    'VoidFact',
    on,
    {
      targetId: firstFact(script, commandId),
      reason: 'Salah orang, pengukuran milik anak lain',
    },
    by,
  );
};
