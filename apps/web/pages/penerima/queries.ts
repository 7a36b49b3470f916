import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FoundFamily, ServedFamilies } from '../../system/api/beneficiary-types.js';
import { call, readingOwnWrites } from '../../system/api/call.js';
import { asParams } from '../../system/figures.js';

const FAMILIES = 50;

/** The families of a whole NIK or family card; the number travels in a body, kept nowhere. */
export const useFound = (number: string | undefined) =>
  useQuery({
    queryKey: ['beneficiaries', 'found', number],
    enabled: number !== undefined,
    gcTime: 0,
    placeholderData: undefined,
    queryFn: ({ signal }) =>
      call<{ readonly families: readonly FoundFamily[] }>('beneficiaries/search', {
        method: 'POST',
        body: { number },
        signal,
        headers: readingOwnWrites(),
      }).then(({ families }) => families),
  });

/** The families that this account has served, the last one first. */
export const useServed = () =>
  useInfiniteQuery({
    queryKey: ['beneficiaries', 'served'],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ServedFamilies) => last.next,
    queryFn: ({ signal, pageParam }) =>
      call<ServedFamilies>(
        `beneficiaries?${asParams({ limit: String(FAMILIES), cursor: pageParam })}`,
        { signal, headers: readingOwnWrites() },
      ),
  });
