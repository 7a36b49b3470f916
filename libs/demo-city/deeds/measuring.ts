import type { Day } from '#libs/domain/kernel';
import type { Weighing } from '../growth.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

/** The form itself, not a copy: what is put right in it later is put right in the command. */
const asInput = (form: object, more: object): Readonly<Record<string, unknown>> =>
  Object.assign(form, more) as Record<string, unknown>;

/** A child on the scales and the board; returns the command's id. */
export const measureChild = (
  script: Script,
  on: Day,
  personId: string,
  form: Weighing & { readonly place: string },
  late: number,
): string =>
  script.act('RecordMeasurement', on, asInput(form, { personId }), {
    work: 'KADER_POSYANDU',
    minute: HOURS.scales,
    late,
  });

export interface Examination {
  weightKg: number;
  heightCm: number;
  muacCm: number;
  hb?: number;
}

/** A mother or catin examined by the midwife. */
export const measureAdult = (
  script: Script,
  on: Day,
  personId: string,
  examination: Examination,
): void => {
  script.act('RecordMeasurement', on, asInput(examination, { personId, place: 'FASKES' }), {
    work: 'BIDAN',
    minute: HOURS.scales,
  });
};
