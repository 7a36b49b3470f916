import { useQuery } from '@tanstack/react-query';
import { call, readingOwnWrites } from './api/call.js';
import type { Validity } from './api/validity-types.js';
import { useClocks } from './clocks.js';
import { useLook } from './look.js';

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
