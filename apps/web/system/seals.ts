import { useQuery } from '@tanstack/react-query';
import { call } from './api/call.js';
import type { Seal, SealOpened } from './api/seal-types.js';
import { useClocks } from './clocks.js';
import { useLook } from './look.js';

/** Every period that was closed or is to be, the latest first. */
export const useSealList = () => {
  const { language } = useLook();
  return useQuery({
    queryKey: ['seals', language],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      call<{ seals: readonly Seal[] }>('seals', { signal }).then(({ seals }) => seals),
  });
};

/** Those in force for exactly this area. */
export const useSeals = (area: string): readonly Seal[] =>
  useSealList().data?.filter((seal) => seal.status === 'SEALED' && seal.area === area) ?? [];

/** A seal with what it fixed, and the same figures as known now; those named only, when any are. */
export const useSeal = (id: string | undefined, figures: readonly string[] = []) => {
  const { language } = useLook();
  const asked = figures.length === 0 ? '' : `?figures=${figures.join(',')}`;
  return useQuery({
    queryKey: ['seal', id, asked, language],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call<SealOpened>(`seals/${id}${asked}`, { signal }),
  });
};

/** What the dashboard holds against the last seal: to know all figures anew takes seconds. */
const COMPARED = ['accompanied', 'at-risk'];

/** The latest seal of a period that begins with the page's own: only such figures can be compared. */
export const useLastSeal = (area: string, from: string): SealOpened | undefined => {
  const { asOf } = useClocks();
  const seal = useSeals(area).find((s) => s.from === from && s.until < asOf);
  const { data } = useSeal(seal?.id, COMPARED);
  return seal === undefined ? undefined : data;
};
