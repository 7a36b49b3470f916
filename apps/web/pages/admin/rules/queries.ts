import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../../system/api/call.js';
import type { Rehearsal, Rules, RuleSet, RuleSets } from '../../../system/api/rule-types.js';
import { useClocks } from '../../../system/clocks.js';
import { useLook } from '../../../system/look.js';

export const useRuleSets = () => {
  const { language } = useLook();
  return useQuery({
    queryKey: ['rule-sets', language],
    queryFn: ({ signal }) => call<RuleSets>('rule-sets', { signal }),
  });
};

/** One rule set with its rules whole. */
export const useRules = (name: string | undefined) => {
  const { language } = useLook();
  return useQuery({
    queryKey: ['rule-sets', name, language],
    enabled: name !== undefined,
    placeholderData: undefined,
    queryFn: ({ signal }) =>
      call<RuleSet & { readonly rules: Rules }>(`rule-sets/${encodeURIComponent(name ?? '')}`, {
        signal,
      }),
  });
};

/** Judges everybody by a candidate, and changes nothing. */
export const useRehearsal = () => {
  const { asOf } = useClocks();
  return useMutation({
    mutationFn: (rules: Rules) =>
      call<Rehearsal>('rule-sets/rehearsals', { method: 'POST', body: { rules, asOf } }),
  });
};

/** Proposes, approves or rejects; sent again after no answer, it counts once. */
export const useRuleCommand = (path: string) => {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: unknown) =>
      call(path, { method: 'POST', body, headers: { 'idempotency-key': key.current } }),
    onSuccess: () => {
      key.current = crypto.randomUUID();
      return queries.invalidateQueries({ queryKey: ['rule-sets'] });
    },
  });
};
