import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../../system/api/call.js';
import type { AccountsPage, ChangedAccount, RoleWords } from '../../../system/api/admin-types.js';
import { asParams } from '../../../system/figures.js';
import { useLook } from '../../../system/look.js';

export const useAccounts = (role: string | undefined) => {
  const { language } = useLook();
  return useInfiniteQuery({
    queryKey: ['accounts', role, language],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: AccountsPage) => last.next,
    queryFn: ({ signal, pageParam }) =>
      call<AccountsPage>(`accounts?${asParams({ role, cursor: pageParam })}`, { signal }),
  });
};

export const useRoles = (): readonly RoleWords[] => {
  const { language } = useLook();
  const { data } = useQuery({
    queryKey: ['roles', language],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      call<{ roles: readonly RoleWords[] }>('catalogue', { signal }).then(({ roles }) => roles),
  });
  return data ?? [];
};

/** Opens an account, or changes one; sent again after no answer, it counts once. */
export const useChangeAccount = (
  id: string | undefined,
  done?: (changed: ChangedAccount) => void,
) => {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: unknown) =>
      call<ChangedAccount>(id === undefined ? 'accounts' : `accounts/${id}`, {
        method: id === undefined ? 'POST' : 'PATCH',
        body,
        headers: { 'idempotency-key': key.current },
      }),
    onSuccess: (changed) => {
      key.current = crypto.randomUUID();
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      done?.(changed);
    },
  });
};
