import { KELURAHAN } from '#libs/domain/area';
import { addDays, type Fact, type Field, type Fields } from '#libs/domain/kernel';
import type { Chance } from './chance.js';

/** What a made-up command may speak of. */
export interface Surroundings {
  readonly chance: Chance;
  /** The stream so far. */
  readonly facts: readonly Fact[];
  readonly persons: readonly string[];
  readonly families: readonly string[];
  readonly today: string;
  newId(): string;
}

const FEW = KELURAHAN.filter((_, n) => n % 9 === 0).map((k) => k.code);
const UUID = /^[0-9a-f]{8}-/;

const mentioned = (facts: readonly Fact[]): string[] =>
  facts.flatMap((fact) =>
    Object.values(fact.data).filter((v): v is string => typeof v === 'string' && UUID.test(v)),
  );

const someUuid = (name: string, around: Surroundings): string => {
  const { chance, facts, persons, families } = around;
  // What is put right is mostly something recent: voided registrations would soon leave nobody.
  const recent = facts.slice(chance.below(4) === 0 ? 0 : -6);
  const from = /target/i.test(name)
    ? recent.map((fact) => fact.id)
    : /family/i.test(name)
      ? families
      : /person|mother|subject|seen|guardian/i.test(name)
        ? persons
        : mentioned(facts);
  return from.length === 0 || chance.below(12) === 0 ? around.newId() : chance.pick(from);
};

const someDay = (name: string, { chance, today }: Surroundings): string => {
  if (!/birth/i.test(name)) return addDays(today, -chance.below(60));
  // Half of the people are small children, so that ageing in and out is seen.
  return chance.below(2) === 0
    ? addDays(today, -chance.below(2_300))
    : addDays(today, -9_000 - chance.below(5_000));
};

const someNumber = (f: Field, { chance }: Surroundings): number => {
  if (chance.below(9) > 0 && typeof f.example === 'number') return f.example;
  const { min = 0, max = 100, decimals = 0 } = f;
  return Number((min + chance.next() * (Math.min(max, min + 200) - min)).toFixed(decimals));
};

const someValue = (name: string, f: Field, around: Surroundings): unknown => {
  const { chance } = around;
  switch (f.kind) {
    case 'uuid':
      return someUuid(name, around);
    case 'day':
    case 'instant':
      return someDay(name, around);
    case 'integer':
    case 'decimal':
      return someNumber(f, around);
    case 'digits':
      return `${String(f.example).slice(0, -4)}${String(1000 + chance.below(9000))}`;
    case 'text':
      return `${String(f.example).slice(0, 20)} ${chance.below(100)}`;
    case 'choice':
      return chance.pick(f.choices ?? []);
    case 'flag':
      return chance.below(2) === 0;
    case 'kelurahan':
      return chance.pick(FEW);
    case 'list': {
      const { of } = f;
      if (of === undefined) return [];
      // Families are larger than lists of words: voids and departures would soon leave nobody.
      const length = Math.max(f.min ?? 0, 1 + chance.below(of.kind === 'group' ? 6 : 2));
      const items = Array.from({ length }, () => someValue(name, of, around));
      return of.kind === 'group' ? items : [...new Set(items)];
    }
    case 'group':
      return someInput(f.fields ?? {}, around);
    case 'json':
      return {};
  }
};

/** An input of the right shape that may well be refused. */
export const someInput = (fields: Fields, around: Surroundings): Record<string, unknown> => {
  const input: Record<string, unknown> = {};
  for (const [name, f] of Object.entries(fields))
    if (!f.optional || around.chance.below(3) === 0) input[name] = someValue(name, f, around);
  return input;
};
