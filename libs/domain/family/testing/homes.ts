import { isRefusal, type Fact, type InputOf, type Refusal } from '#libs/domain/kernel';
import { RegisterFamily } from '../facts/family-registered.js';
import { TransferPerson } from '../facts/person-transferred-out.js';
import { Families } from './families.js';
import { AGUS, ASAM, BORN_WELL, BUDI, REGISTERED, SITI } from './family.js';
import { uuid } from './ids.js';
import { ordering } from './sentence.js';

/*
 * Homes between which people move, and who lives in them.
 */
export const RANGKUI = uuid('Rangkui');
export const GABEK = uuid('Gabek');
export const NEW = uuid('new home');

export const agus = {
  personId: AGUS,
  name: 'Agus',
  nikStatus: 'ABSENT',
  sex: 'L',
  birthDate: '1995-02-11',
  role: 'KEPALA_KELUARGA',
} as const;
export const siti = {
  ...agus,
  personId: SITI,
  name: 'Siti',
  sex: 'P',
  birthDate: '1997-05-20',
} as const;
export const budi = {
  ...agus,
  personId: BUDI,
  name: 'Budi',
  birthDate: '2024-03-09',
  role: 'ANAK',
  ...BORN_WELL,
} as const;

type Persons = InputOf<typeof RegisterFamily.fields>['persons'];

const register = ordering(
  RegisterFamily,
  { kelurahan: ASAM, residency: 'KTP_PANGKALPINANG', persons: [] },
  { on: REGISTERED, recordedAt: '2025-01-05T17:00:00.000Z' },
);

/** Families that have just been registered. */
export const homes = (...of: readonly [familyId: string, persons: Persons][]): Families => {
  const families = new Families();
  for (const [familyId, persons] of of) families.carryOut(familyId, register({ persons }));
  return families;
};

export const transfer = ordering(TransferPerson, {
  personId: BUDI,
  toFamilyId: GABEK,
  role: 'ANAK',
  why: 'PENGASUHAN',
});

export const codeOf = (outcome: readonly Fact[] | Refusal): string =>
  isRefusal(outcome) ? outcome.code : 'accepted';
