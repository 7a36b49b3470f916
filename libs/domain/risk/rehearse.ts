import { evaluateKnown, type Evaluation, type Outcome } from './evaluate.js';
import { knownOf } from './known.js';
import type { PersonInput } from './person.js';
import { changedFactors } from './changed.js';
import type { RiskCategory, RuleSet } from './rule-set.js';

/** A person, or one past assessment of a person, with what is needed to find her again. */
export interface RehearsedPerson {
  readonly familyId: string;
  readonly kelurahan: string;
  readonly input: PersonInput;
}

/** One person under both rule sets. */
export interface Move {
  readonly familyId: string;
  readonly personId: string;
  readonly from: Outcome;
  readonly to: Outcome;
  /** Codes that are there under the candidate only, and under the current rules only. */
  readonly appearing: readonly string[];
  readonly disappearing: readonly string[];
}

export const DIRECTIONS = ['movesIn', 'movesOut', 'unchanged', 'unknown'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What happens in one category of one kelurahan. `unchanged` is only counted. */
export interface RehearsalGroup {
  readonly category: RiskCategory;
  readonly kelurahan: string;
  readonly movesIn: readonly Move[];
  readonly movesOut: readonly Move[];
  readonly unknown: readonly Move[];
  readonly unchanged: number;
}

export interface Rehearsal {
  readonly current: string;
  readonly candidate: string;
  readonly persons: number;
  readonly totals: Readonly<Record<Direction, number>>;
  /** In order of kelurahan, then category. */
  readonly groups: readonly RehearsalGroup[];
}

interface Open {
  readonly category: RiskCategory;
  readonly kelurahan: string;
  readonly movesIn: Move[];
  readonly movesOut: Move[];
  readonly unknown: Move[];
  unchanged: number;
}

const found = ({ factors }: Evaluation): readonly string[] =>
  factors.flatMap(({ code, truth }) => (truth === 'YES' ? [code] : []));

const without = (codes: readonly string[], others: readonly string[]): readonly string[] =>
  codes.filter((code) => !others.includes(code));

const moveOf = (person: RehearsedPerson, before: Evaluation, after: Evaluation): Move => {
  const [had, has] = [found(before), found(after)];
  return {
    familyId: person.familyId,
    personId: person.input.personId,
    from: before.outcome,
    to: after.outcome,
    appearing: without(has, had),
    disappearing: without(had, has),
  };
};

const directionOf = (before: Outcome, after: Outcome): Direction => {
  if (after === 'UNKNOWN') return 'unknown';
  const [was, is] = [before === 'AT_RISK', after === 'AT_RISK'];
  if (was === is) return 'unchanged';
  return is ? 'movesIn' : 'movesOut';
};

const byPlace = (a: Open, b: Open): number =>
  a.kelurahan.localeCompare(b.kelurahan) || a.category.localeCompare(b.category);

/** A rehearsal that takes persons one by one, as they come from the log, and keeps only results. */
export class RehearsalRun {
  private readonly groups = new Map<string, Open>();
  private readonly changed: ReadonlySet<string>;
  private persons = 0;

  constructor(
    private readonly current: RuleSet,
    private readonly candidate: RuleSet,
  ) {
    this.changed = changedFactors(current, candidate);
  }

  add(person: RehearsedPerson): void {
    const known = knownOf(person.input);
    const before = evaluateKnown(this.current, person.input, known);
    const after = evaluateKnown(this.candidate, this.underCandidate(person.input), known);
    const group = this.groupOf(person);
    this.persons += 1;
    const direction = directionOf(before.outcome, after.outcome);
    if (direction === 'unchanged') group.unchanged += 1;
    else group[direction].push(moveOf(person, before, after));
  }

  result(): Rehearsal {
    const groups = [...this.groups.values()].toSorted(byPlace);
    const total = (count: (group: Open) => number): number =>
      groups.reduce((sum, group) => sum + count(group), 0);
    return {
      current: this.current.name,
      candidate: this.candidate.name,
      persons: this.persons,
      totals: {
        movesIn: total((g) => g.movesIn.length),
        movesOut: total((g) => g.movesOut.length),
        unchanged: total((g) => g.unchanged),
        unknown: total((g) => g.unknown.length),
      },
      groups,
    };
  }

  /** What an assessor wrote down under the old words says nothing about a factor that has new ones. */
  private underCandidate(input: PersonInput): PersonInput {
    return input.declared === undefined || this.changed.size === 0
      ? input
      : { ...input, declared: { ...input.declared, outdated: this.changed } };
  }

  private groupOf({ kelurahan, input: { category } }: RehearsedPerson): Open {
    const key = `${kelurahan} ${category}`;
    let group = this.groups.get(key);
    if (group === undefined) {
      group = { category, kelurahan, movesIn: [], movesOut: [], unknown: [], unchanged: 0 };
      this.groups.set(key, group);
    }
    return group;
  }
}

/** Who would move in and out of risk if the candidate counted. Changes nothing. */
export const rehearse = (
  current: RuleSet,
  candidate: RuleSet,
  persons: Iterable<RehearsedPerson>,
): Rehearsal => {
  const run = new RehearsalRun(current, candidate);
  for (const person of persons) run.add(person);
  return run.result();
};
