import { isRefusal, toUtc, type Decision, type Fact, type NewFact } from '#libs/domain/kernel';
import { RULES_V1, withParameters, type RuleSet } from '#libs/domain/risk';
import { ruleBookOf, type RuleBook, type RuleBookContext } from '../index.js';

/** 12 November 2025, 09:00 in Jakarta. */
export const NOW = Date.parse('2025-11-12T09:00:00+07:00');
export const PROPOSER = 'dp3akb';
export const APPROVER = 'sekda';

export const candidate = (name = 'risk/2', hbCatin = 11): RuleSet =>
  withParameters(RULES_V1, name, { hbCatin });

/** As if recorded after the others, at a moment. */
export const recordedAfter = (
  facts: readonly Fact[],
  news: readonly NewFact[],
  now: number,
): Fact[] => [
  ...facts,
  ...news.map((fact, i) => ({
    ...fact,
    id: `fact-${facts.length + 1 + i}`,
    stream: 'rule-book',
    version: facts.length + 1 + i,
    position: String(facts.length + 1 + i),
    recordedAt: toUtc(now),
    by: {
      commandId: '',
      correlationId: '',
      actor: '',
      role: '',
      area: '19.71',
      source: 'APP' as const,
    },
    previousHash: '',
    hash: '',
  })),
];

type Deed = (context: RuleBookContext) => Decision;

/** Somebody who does something to the rule book; a moment other than `NOW` where it matters. */
export interface Act {
  readonly by: string;
  readonly at?: number;
  readonly deed: Deed;
}

export const by = (actor: string, deed: Deed, at?: number): Act => ({
  by: actor,
  deed,
  ...(at === undefined ? {} : { at }),
});

const decided = (facts: readonly Fact[], { by: actor, at = NOW, deed }: Act): Decision =>
  deed({
    book: ruleBookOf(facts),
    now: at,
    actor,
    digest: ({ name }) => name.padEnd(64, '0'),
  });

/** A rule book in which some things were done, each of which was accepted. */
export const given = (...acts: readonly Act[]) => {
  let facts: readonly Fact[] = [];
  for (const act of acts) {
    const decision = decided(facts, act);
    if (isRefusal(decision)) throw new Error(`given: ${decision.code}`);
    facts = recordedAfter(facts, decision, act.at ?? NOW);
  }
  return {
    book: (): RuleBook => ruleBookOf(facts),
    when: (act: Act): Decision => decided(facts, act),
    after: (act: Act): RuleBook => {
      const decision = decided(facts, act);
      if (isRefusal(decision)) throw new Error(`after: ${decision.code}`);
      return ruleBookOf(recordedAfter(facts, decision, act.at ?? NOW));
    },
  };
};
