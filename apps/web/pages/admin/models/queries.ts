import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../system/api/call.js';
import type { Parked, ReadModel } from '../../../system/api/admin-types.js';

const WHILE_MOVING_MS = 2_000;
const OTHERWISE_MS = 15_000;

/** The read models; asked more often while one is being built. */
export const useReadModels = () =>
  useQuery({
    queryKey: ['read-models'],
    queryFn: ({ signal }) =>
      call<{ readModels: readonly ReadModel[] }>('read-models', { signal }).then(
        ({ readModels }) => readModels,
      ),
    refetchInterval: ({ state }) =>
      state.data?.some((model) => model.rebuild !== undefined) === true
        ? WHILE_MOVING_MS
        : OTHERWISE_MS,
  });

export const useParked = () =>
  useQuery({
    queryKey: ['read-models', 'parked'],
    queryFn: ({ signal }) =>
      call<{ parked: readonly Parked[] }>('read-models/parked', { signal }).then(
        ({ parked }) => parked,
      ),
  });

/** Asks something of the read models, and looks again. */
export const useReadModelCommand = <T>(path: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<T>(path, { method: 'POST', body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['read-models'] }),
  });
};
