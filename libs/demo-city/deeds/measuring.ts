import type { Day } from '#libs/domain/kernel';
import type { Weighing } from '../growth.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

/** A child on the scales and the board of the posyandu; returns the command's id. */
export const measureChild = (
  script: Script,
  on: Day,
  personId: string,
  weighing: Weighing,
  late: number,
): string =>
  script.act(
    'RecordMeasurement',
    on,
    { personId, ...weighing, place: 'POSYANDU' },
    { work: 'KADER_POSYANDU', minute: HOURS.scales, late },
  );

export interface Examination {
  readonly weightKg: number;
  readonly muacCm: number;
  readonly hb?: number;
}

/** A mother or catin examined by the midwife. */
export const measureAdult = (
  script: Script,
  on: Day,
  personId: string,
  examination: Examination,
): void => {
  script.act(
    'RecordMeasurement',
    on,
    { personId, ...examination, place: 'FASKES' },
    { work: 'BIDAN', minute: HOURS.scales },
  );
};
