import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call, readingOwnWrites } from '../../../system/api/call.js';
import type { ChangeItems, Changes } from '../../../system/api/figure-types.js';
import { useClocks } from '../../../system/clocks.js';
import { asParams } from '../../../system/figures.js';
import { useLook } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';

export type Clock = 'valid' | 'known';

/** The last day of the month before the day's. */
export const monthBefore = (day: string): string => {
  const first = Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`);
  return new Date(first - 86_400_000).toISOString().slice(0, 10);
};

/** The two ends that the address asks for, and how to ask for others. */
export const useEnds = () => {
  const [params, setParams] = useSearchParams();
  const account = useAccount();
  const { asOf } = useClocks();
  const set = (name: string, value: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const clock: Clock = params.get('jam') === 'known' ? 'known' : 'valid';
  return {
    area: params.get('area') ?? account.area,
    category: params.get('category') ?? undefined,
    from: params.get('dari') ?? monthBefore(asOf),
    to: params.get('sampai') ?? asOf,
    clock,
    set,
  };
};

export type Ends = Omit<ReturnType<typeof useEnds>, 'set'>;

const paramsOf = ({ area, category, from, to, clock }: Ends, asOf: string, knownAt?: string) =>
  asParams({
    area,
    category,
    from,
    to,
    clock,
    // The clock that does not move stays where the page has it.
    ...(clock === 'known' ? { asOf } : { knownAt }),
  });

export const useChanges = (figure: string, ends: Ends) => {
  const { language } = useLook();
  const { asOf, knownAt } = useClocks();
  const params = paramsOf(ends, asOf, knownAt).toString();
  return useQuery({
    queryKey: ['changes', figure, params, language],
    queryFn: ({ signal }) =>
      call<Changes>(`figures/${figure}/changes?${params}`, { signal, headers: readingOwnWrites() }),
  });
};

/** Who makes up one part, page by page. */
export const usePart = (figure: string, ends: Ends, part: string) => {
  const { language } = useLook();
  const { asOf, knownAt } = useClocks();
  const params = paramsOf(ends, asOf, knownAt).toString();
  return useInfiniteQuery({
    queryKey: ['changes', figure, part, params, language],
    placeholderData: undefined,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ChangeItems) => last.next,
    queryFn: ({ signal, pageParam }) =>
      call<ChangeItems>(
        `figures/${figure}/changes/${part}?${params}${pageParam === undefined ? '' : `&cursor=${pageParam}`}`,
        { signal },
      ),
  });
};
