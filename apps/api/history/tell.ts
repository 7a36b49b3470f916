import { familyAt, familyFacts } from '#libs/domain/family';
import type { Fact, Language, TellContext } from '#libs/domain/kernel';

const SOMEONE = { id: 'seseorang', en: 'someone' };

/** Tells facts of one family in sentences, with the names as they are known. */
export const createTeller = (
  facts: readonly Fact[],
  language: Language,
): ((fact: Fact) => string) => {
  const { persons } = familyAt(facts);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const tell = (fact: Fact): string =>
    familyFacts.get(fact.type)?.tell[language](fact.data, context) ?? fact.type;
  const context: TellContext = {
    name: (id) => (id === undefined ? undefined : persons.get(id)?.name) ?? SOMEONE[language],
    sentence: (id) => {
      const fact = byId.get(id);
      return fact === undefined ? undefined : tell(fact);
    },
  };
  return tell;
};
