import type { Family } from '../../../../system/api/family-types.js';
import { useHistory } from '../../queries.js';
import { foldedAt } from './folded.js';
import { useRulesOn } from './rules-on.js';

/** The family as its facts make it on a day, and the rules of that day, to look ahead by. */
export const useAhead = ({ familyId }: Family, day: string) => {
  const history = useHistory(familyId, undefined);
  const rules = useRulesOn(day);
  return {
    isPending: history.isPending || rules.isPending,
    state: history.data && foldedAt(history.data.facts, day),
    rules: rules.data,
  };
};
