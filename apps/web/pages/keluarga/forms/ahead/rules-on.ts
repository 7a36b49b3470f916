import { loadRuleSet, ruleSets, type RuleSet } from '#libs/domain/risk';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../../system/api/call.js';
import type { Rules, RuleSets } from '../../../../system/api/rule-types.js';

const counts = (day: string, { from = '', until }: { from?: string; until?: string }): boolean =>
  from <= day && (until === undefined || day < until);

const rulesOn = async (day: string, signal: AbortSignal): Promise<RuleSet | null> => {
  const all = await call<RuleSets>('rule-sets', { signal });
  const name = all.ruleSets.find(({ periods }) => periods.some((p) => counts(day, p)))?.name;
  if (name === undefined) return null;
  const known = ruleSets.get(name);
  if (known !== undefined) return known;
  const path = `rule-sets/${encodeURIComponent(name)}`;
  const loaded = loadRuleSet((await call<{ readonly rules: Rules }>(path, { signal })).rules);
  return 'rules' in loaded ? loaded.rules : null;
};

/** The rules in force on a day: the same by which the server will judge. */
export const useRulesOn = (day: string) =>
  useQuery({
    queryKey: ['rules-on', day],
    placeholderData: undefined,
    queryFn: ({ signal }) => rulesOn(day, signal),
  });
