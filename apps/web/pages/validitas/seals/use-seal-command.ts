import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../../system/api/call.js';
import type { Seal } from '../../../system/api/seal-types.js';

/** Sends one act on a seal; sent again after no answer, it counts once. */
export const useSealCommand = (path: string, done?: (seal: Seal) => void) => {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: unknown) =>
      call<Seal>(path, { method: 'POST', body, headers: { 'idempotency-key': key.current } }),
    onSuccess: (seal) => {
      key.current = crypto.randomUUID();
      void queries.invalidateQueries({ queryKey: ['seals'] });
      void queries.invalidateQueries({ queryKey: ['seal'] });
      done?.(seal);
    },
  });
};
