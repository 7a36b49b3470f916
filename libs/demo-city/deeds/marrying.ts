import type { Day } from '#libs/domain/kernel';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

export interface Betrothal {
  readonly personId: string;
  readonly weddingPlannedOn: Day;
  readonly partnerId?: string;
  readonly partnerFamilyId?: string;
}

export const registerCatin = (script: Script, on: Day, betrothal: Betrothal): void => {
  script.act('RegisterCatin', on, { ...betrothal }, { work: 'KADER_TPK', minute: HOURS.news });
};

export interface NewHome {
  readonly toFamilyId: string;
  readonly role: 'KEPALA_KELUARGA' | 'ISTRI';
  readonly founding: Readonly<Record<string, unknown>>;
}

export const recordWedding = (
  script: Script,
  on: Day,
  personId: string,
  spouseId?: string,
  movesTo?: NewHome,
): void => {
  script.act(
    'RecordWedding',
    on,
    {
      personId,
      ...(spouseId === undefined ? {} : { spouseId }),
      ...(movesTo === undefined ? {} : { movesTo }),
    },
    { work: 'KADER_TPK', minute: HOURS.news + 30 },
  );
};
