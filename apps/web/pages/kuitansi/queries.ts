import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call, readingOwnWrites } from '../../system/api/call.js';
import type { FigureWords, ReceiptPage } from '../../system/api/figure-types.js';
import { clockParams, useClocks } from '../../system/clocks.js';
import { asParams } from '../../system/figures.js';
import { useLook } from '../../system/look.js';
import { useAccount } from '../../system/session.js';

const LINES = 50;

/** What the address asks of a figure: a receipt by its id, or a question with the page's clocks. */
export const useQuestion = (): URLSearchParams => {
  const [params] = useSearchParams();
  const account = useAccount();
  const clocks = clockParams(useClocks());
  const of = (name: string): string | undefined => params.get(name) ?? undefined;
  const receipt = of('receipt');
  if (receipt !== undefined) return new URLSearchParams({ receipt });
  return asParams({
    area: of('area') ?? account.area,
    category: of('category'),
    from: of('from'),
    ...clocks,
  });
};

export const useReceipt = (figure: string, question: URLSearchParams) => {
  const { language } = useLook();
  const asked = question.toString();
  return useInfiniteQuery({
    queryKey: ['receipt', figure, asked, language],
    initialPageParam: undefined as { receipt: string; cursor: string } | undefined,
    getNextPageParam: ({ next, receipt }: ReceiptPage) =>
      next === undefined || receipt === undefined ? undefined : { receipt, cursor: next },
    queryFn: ({ signal, pageParam }) => {
      // The following pages are those of the same receipt, whatever was recorded meanwhile.
      const params = pageParam === undefined ? question : new URLSearchParams(pageParam);
      return call<ReceiptPage>(`figures/${figure}/receipt?${params}&limit=${LINES}`, {
        signal,
        headers: readingOwnWrites(),
      });
    },
  });
};

/** All figures in words. */
export const useFigureWords = (figure: string): FigureWords | undefined => {
  const { language } = useLook();
  const { data } = useQuery({
    queryKey: ['figure-words', language],
    staleTime: Infinity,
    queryFn: ({ signal }) => call<readonly FigureWords[]>('figures', { signal }),
  });
  return data?.findLast(({ name }) => name === figure || name.split('/')[0] === figure);
};
