import type { Day } from '#libs/domain/kernel';
import type { CatinHousehold, Household, Person } from '../household.js';
import type { Birth } from '../lives/child-build.js';
import { mistyped } from '../names.js';
import { birthFields } from './expecting.js';
import type { Script } from '../script.js';
import { HOURS } from './hours.js';

export type FamilyRole = 'KEPALA_KELUARGA' | 'ISTRI' | 'ANAK';

export const identityOf = (person: Person, role: FamilyRole) => ({
  personId: person.id,
  name: person.name,
  sex: person.sex,
  birthDate: person.birthDate,
  role,
  nikStatus: person.nik === undefined ? 'ABSENT' : 'DECLARED',
  ...(person.nik === undefined ? {} : { nik: person.nik }),
  ...(person.phone === undefined ? {} : { phone: person.phone }),
});

export type Births = ReadonlyMap<string, Birth>;

const members = (home: Household, births: Births): Record<string, unknown>[] => {
  const { father, mother, children } = home;
  return [
    ...(father === undefined ? [] : [identityOf(father, 'KEPALA_KELUARGA')]),
    identityOf(mother, father === undefined ? 'KEPALA_KELUARGA' : 'ISTRI'),
    ...('catin' in home ? [identityOf((home as CatinHousehold).catin, 'ANAK')] : []),
    ...children.map((child) => {
      const birth = births.get(child.id);
      return {
        ...identityOf(child, 'ANAK'),
        motherId: mother.id,
        ...(birth === undefined ? {} : birthFields(birth)),
      };
    }),
  ];
};

/** The family's first fact; now and then the mother's name is misspelt. */
export const register = (
  script: Script,
  home: Household,
  misspelt: boolean,
  births: Births,
): void => {
  const persons = members(home, births);
  script.act(
    'RegisterFamily',
    home.registeredOn,
    {
      kelurahan: home.posyandu.kelurahan,
      posyandu: home.posyandu.name,
      residency: script.chance.yes(0.93) ? 'KTP_PANGKALPINANG' : 'DOMISILI_ONLY',
      cardNumber: home.card,
      address: home.address,
      persons: persons.map((p) =>
        misspelt && p['personId'] === home.mother.id
          ? { ...p, name: mistyped(home.mother.name) }
          : p,
      ),
    },
    { work: 'KADER_POSYANDU', minute: HOURS.registration },
  );
};

/** A name is put right after somebody has seen the identity card. */
export const correctName = (script: Script, on: Day, person: Person): void => {
  script.act(
    'CorrectIdentity',
    on,
    { personId: person.id, name: person.name, shownBy: 'KTP' },
    { work: 'PKB', minute: HOURS.paperwork },
  );
};

/** A child that had no NIK gets one. */
export const enterNik = (script: Script, on: Day, personId: string, nik: string): void => {
  script.act(
    'CorrectIdentity',
    on,
    { personId, nik, nikStatus: 'DECLARED', shownBy: 'AKTA' },
    { work: 'KADER_POSYANDU', minute: HOURS.paperwork },
  );
};

export const move = (script: Script, home: Household): void => {
  if (home.move === undefined) return;
  const { on, to, address } = home.move;
  script.act(
    'MoveFamily',
    on,
    { kelurahan: to.kelurahan, posyandu: to.name, address },
    { work: 'PKB', minute: HOURS.entry, movesTo: to.kelurahan },
  );
};

export const changeCard = (script: Script, on: Day, cardNumber: string, why: string): void => {
  script.act(
    'ChangeFamilyCard',
    on,
    { cardNumber, why },
    { work: 'KADER_TPK', minute: HOURS.paperwork },
  );
};
