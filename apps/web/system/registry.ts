import { useInfiniteQuery } from '@tanstack/react-query';
import { call, readingOwnWrites } from './api/call.js';
import type { RegistryPage } from './api/types.js';

/** A name or a NIK travels in a body only: an address would stay behind in logs and histories. */
export interface Search {
  readonly name?: string;
  readonly nik?: string;
}

const ROWS = 50;

/** `asked` goes in the address, `search` in the body. */
export const useRegistry = (asked: Readonly<Record<string, string>>, search: Search = {}) => {
  const searching = search.name !== undefined || search.nik !== undefined;
  return useInfiniteQuery({
    queryKey: ['registry', asked, search],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: RegistryPage) => last.next,
    queryFn: ({ signal, pageParam }) => {
      const headers = readingOwnWrites();
      const page: Record<string, string> = pageParam === undefined ? {} : { cursor: pageParam };
      if (!searching) {
        const query = new URLSearchParams({ ...asked, limit: String(ROWS), ...page });
        return call<RegistryPage>(`families?${query}`, { signal, headers });
      }
      const { overdue, ...rest } = asked;
      const body = {
        ...rest,
        ...(overdue === undefined ? {} : { overdue: overdue === 'true' }),
        ...search,
        limit: ROWS,
        ...page,
      };
      return call<RegistryPage>('families/search', { method: 'POST', body, signal, headers });
    },
  });
};
