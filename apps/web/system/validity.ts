import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, readingOwnWrites } from './api/call.js';
import type { Found, Validity } from './api/validity-types.js';
import { useClocks } from './clocks.js';
import { asParams } from './figures.js';
import { useLook } from './look.js';

const ITEMS = 50;

/** The validity rules of an area with how often each is broken, on the day of the page. */
export const useValidity = (area: string) => {
  const { language } = useLook();
  const { asOf } = useClocks();
  const params = new URLSearchParams({ area, asOf }).toString();
  return useQuery({
    queryKey: ['validity', params, language],
    queryFn: ({ signal }) =>
      call<Validity>(`validity?${params}`, { signal, headers: readingOwnWrites() }),
  });
};

/** The cases of one rule, page by page. */
export const useRuleItems = (rule: string, area: string, group: string | undefined) => {
  const { language } = useLook();
  const { asOf } = useClocks();
  return useInfiniteQuery({
    queryKey: ['validity', 'items', rule, area, group, asOf, language],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Found) => last.next,
    queryFn: ({ signal, pageParam }) =>
      call<Found>(
        `validity/${rule}?${asParams({ area, asOf, group, limit: String(ITEMS), cursor: pageParam })}`,
        { signal },
      ),
  });
};

/** How often a rule was broken, at the end of each month. */
export const useRuleTrend = (rule: string, area: string) => {
  const { asOf } = useClocks();
  return useQuery({
    queryKey: ['validity', 'trend', rule, area, asOf],
    queryFn: ({ signal }) =>
      call<readonly { readonly month: string; readonly count: number }[]>(
        `validity/${rule}/trend?${asParams({ area, asOf })}`,
        { signal },
      ),
  });
};
