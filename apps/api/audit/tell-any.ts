import { accountFacts } from '#libs/domain/account';
import { erasureFacts } from '#libs/domain/erasure';
import type { Fact, FactDef, Language } from '#libs/domain/kernel';
import { reportFacts } from '#libs/domain/report';
import { ruleBookFacts } from '#libs/domain/rule-book';
import { sealFacts } from '#libs/domain/seal';
import { createTeller } from '../history/tell.js';

type Tell = FactDef<never>['tell'];

const tells: ReadonlyMap<string, Tell> = new Map(
  [reportFacts, accountFacts, erasureFacts, ruleBookFacts, sealFacts].flatMap((facts) =>
    [...facts].map(([type, def]): [string, Tell] => [type, def.tell]),
  ),
);

const NOBODY = { name: () => '', sentence: () => undefined };

/** Tells the facts of any one stream in sentences; a kind that has none is told by its name. */
export const anyTeller = (facts: readonly Fact[], language: Language): ((fact: Fact) => string) => {
  if (facts[0]?.stream.startsWith('family-') === true) return createTeller(facts, language);
  return ({ type, data }) => tells.get(type)?.[language](data, NOBODY) ?? type;
};
