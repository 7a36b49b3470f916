import { useQuery } from '@tanstack/react-query';
import { call } from '../../system/api/call.js';
import type { CatalogueCommand, Family, History } from '../../system/api/family-types.js';
import type { Risk } from '../../system/api/risk-types.js';
import { clockParams, useClocks, type Clocks } from '../../system/clocks.js';
import { useLook } from '../../system/look.js';

export const useFamily = (familyId: string, clocks: Clocks) => {
  const asked = new URLSearchParams(clockParams(clocks)).toString();
  return useQuery({
    queryKey: ['family', familyId, 'state', asked],
    queryFn: ({ signal }) => call<Family>(`families/${familyId}?${asked}`, { signal }),
  });
};

/** In the order recorded; with `knownAt`, only what was known by then. */
export const useHistory = (familyId: string, knownAt: string | undefined) => {
  const { language } = useLook();
  const asked = knownAt === undefined ? '' : `?${new URLSearchParams({ knownAt })}`;
  return useQuery({
    queryKey: ['family', familyId, 'history', knownAt, language],
    queryFn: ({ signal }) => call<History>(`families/${familyId}/history${asked}`, { signal }),
  });
};

/** Why a person is or is not at risk, at the clocks of the page. */
export const useRisk = (familyId: string, personId: string) => {
  const asked = new URLSearchParams(clockParams(useClocks())).toString();
  return useQuery({
    queryKey: ['family', familyId, 'risk', personId, asked],
    queryFn: ({ signal }) =>
      call<Risk>(`families/${familyId}/persons/${personId}/risk?${asked}`, { signal }),
  });
};

export const useCatalogue = () => {
  const { language } = useLook();
  return useQuery({
    queryKey: ['catalogue', language],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      call<{ commands: readonly CatalogueCommand[] }>('catalogue', { signal }).then(
        ({ commands }) => commands,
      ),
  });
};
