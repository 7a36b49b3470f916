import { familyStreamsOf } from '#libs/audit';
import { areaName, within } from '#libs/domain/area';
import type { Account } from '#libs/identity';
import { familyPlaces, membersOf } from '#libs/read-models/registry';
import { cut, PER_PAGE } from '../audit/pages.js';
import type { Jejak } from '../jejak.js';
import type { ServedFamiliesDto } from './beneficiaries.dto.js';

export interface ServedAsked {
  readonly limit?: number;
  readonly cursor?: string;
}

const PREFIX = 'family-'.length;

/** The families in which an account has recorded something and which live in its area now. */
export const servedFamilies = async (
  { sql }: Pick<Jejak, 'sql'>,
  account: Account,
  { limit = PER_PAGE, cursor }: ServedAsked,
): Promise<ServedFamiliesDto> => {
  const streams = await familyStreamsOf(sql, {
    actor: account.id,
    limit: limit + 1,
    ...(cursor === undefined ? {} : { before: Number(cursor) }),
  });
  const { page, next } = cut(streams, limit, ({ place }) => place);
  const ids = page.map(({ stream }) => stream.slice(PREFIX));
  const [places, members] = await Promise.all([familyPlaces(sql, ids), membersOf(sql, ids)]);
  return {
    families: page.flatMap(({ stream, recordedAt }) => {
      const place = places.get(stream.slice(PREFIX));
      if (place === undefined || !within(place.kelurahan, account.area)) return [];
      const { familyId, kelurahan } = place;
      return {
        familyId,
        kelurahanName: areaName(kelurahan),
        lastAt: recordedAt,
        members: members
          .filter((member) => member.familyId === familyId)
          .map(({ personId, name }) => ({ personId, name })),
      };
    }),
    ...next,
  };
};
