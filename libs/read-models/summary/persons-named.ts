import type { FamilyState } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';

const addNamed = (value: unknown, family: FamilyState, named: Set<string>): void => {
  if (typeof value === 'string') {
    if (family.persons.has(value)) named.add(value);
  } else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) addNamed(inner, family, named);
};

/**
 * The persons of a family that facts name, at any depth of their data. Undefined when one of the
 * facts names nobody: it may then mean everybody.
 */
export const personsNamed = (
  facts: readonly Fact[],
  family: FamilyState,
): ReadonlySet<string> | undefined => {
  const all = new Set<string>();
  for (const fact of facts) {
    const named = new Set<string>();
    addNamed(fact.data, family, named);
    if (named.size === 0) return undefined;
    for (const id of named) all.add(id);
  }
  return all;
};
