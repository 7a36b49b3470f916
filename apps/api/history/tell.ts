import { familyAt, familyFacts } from '#libs/domain/family';
import type { Fact, Language, TellContext } from '#libs/domain/kernel';

const SOMEONE = { id: 'seseorang', en: 'someone' };

export type Tell = (fact: Fact) => string;

/** Tells facts in sentences; a person without a name is somebody. `facts`: what they may refer to. */
export const tellerOf = (
  facts: readonly Fact[],
  nameOf: (personId: string) => string | undefined,
  language: Language,
): Tell => {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const tell = (fact: Fact): string =>
    familyFacts.get(fact.type)?.tell[language](fact.data, context) ?? fact.type;
  const context: TellContext = {
    name: (id) => (id === undefined ? undefined : nameOf(id)) ?? SOMEONE[language],
    sentence: (id) => {
      const fact = byId.get(id);
      return fact === undefined ? undefined : tell(fact);
    },
  };
  return tell;
};

/** Tells facts of one family in sentences, with the names as they are known. */
export const createTeller = (facts: readonly Fact[], language: Language): Tell => {
  const { persons } = familyAt(facts);
  return tellerOf(facts, (id) => persons.get(id)?.name, language);
};
