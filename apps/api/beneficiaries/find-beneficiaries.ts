import { actedIn } from '#libs/audit';
import { familyStream } from '#libs/commands';
import { areaName, within } from '#libs/domain/area';
import type { Day } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import {
  CARD_PURPOSE,
  familiesByCard,
  familyPlaces,
  membersOf,
  NIK_PURPOSE,
  nikHolders,
  type Member,
} from '#libs/read-models/registry';
import type { Jejak } from '../jejak.js';
import type { FoundFamiliesDto } from './beneficiaries.dto.js';

/** `S. C.` */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join(' ');

/** Whole years at a day, from the month of birth alone. */
const ageOn = (birthMonth: string, day: Day): number => {
  const months = (text: string): number => 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7));
  return Math.max(0, Math.floor((months(day) - months(birthMonth)) / 12));
};

/**
 * The families of whoever carries this NIK or family card, within the account's area and not
 * closed, with no more of each member than it takes to tell them apart: whoever has not served a
 * family may not look at it.
 */
export const findBeneficiaries = async (
  { sql, keyed }: Pick<Jejak, 'sql' | 'keyed'>,
  account: Account,
  number: string,
  day: Day,
): Promise<FoundFamiliesDto> => {
  const [holders, byCard] = await Promise.all([
    nikHolders(sql, [keyed.hash(NIK_PURPOSE, number)]),
    familiesByCard(sql, keyed.hash(CARD_PURPOSE, number)),
  ]);
  const ids = new Set(
    [...holders.filter(({ present }) => present), ...byCard].map(({ familyId }) => familyId),
  );
  const places = [...(await familyPlaces(sql, [...ids])).values()].filter(
    ({ kelurahan, closed }) => !closed && within(kelurahan, account.area),
  );
  const found = places.map(({ familyId }) => familyId);
  const [members, served] = await Promise.all([
    membersOf(sql, found),
    actedIn(sql, account.id, found.map(familyStream)),
  ]);
  const shown = ({ personId, name, sex, birthMonth }: Member) => ({
    personId,
    initials: name === null ? null : initialsOf(name),
    sex,
    age: ageOn(birthMonth, day),
  });
  return {
    families: places.map(({ familyId, kelurahan }) => ({
      familyId,
      kelurahan,
      kelurahanName: areaName(kelurahan),
      served: served.has(familyStream(familyId)),
      members: members.filter((member) => member.familyId === familyId).map(shown),
    })),
  };
};
