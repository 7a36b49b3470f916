import { useQuery } from '@tanstack/react-query';
import { call, readingOwnWrites } from './api/call.js';
import type { Figure, TrendPoint } from './api/figure-types.js';
import { clockParams, useClocks } from './clocks.js';
import { useLook } from './look.js';

/** What narrows a figure; the clocks of the page come on top. */
export interface Asked {
  readonly area: string;
  readonly category?: string | undefined;
  /** First day of the period; the year of the day asked for when left out. */
  readonly from?: string | undefined;
}

export const asParams = (asked: Readonly<Record<string, string | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** One figure at the clocks of the page. */
export const useFigure = (name: string, asked: Asked) => {
  const { language } = useLook();
  const params = asParams({ ...asked, ...clockParams(useClocks()) }).toString();
  return useQuery({
    queryKey: ['figure', name, params, language],
    queryFn: ({ signal }) =>
      call<Figure>(`figures/${name}?${params}`, { signal, headers: readingOwnWrites() }),
  });
};

/** A figure at the end of each of the last months, up to the day of the page. */
export const useTrend = (name: string, { area, category }: Asked, months: number) => {
  const clocks = clockParams(useClocks());
  const params = asParams({ area, category, ...clocks, months: String(months) }).toString();
  return useQuery({
    queryKey: ['trend', name, params],
    queryFn: ({ signal }) =>
      call<readonly TrendPoint[]>(`figures/${name}/trend?${params}`, { signal }),
  });
};
