import type { Ledger } from '#libs/domain/family';
import { dayOf, toLocal, type Day, type Fact } from '#libs/domain/kernel';

/** The day in Jakarta on which the log took a fact in. */
export const recordedOn = ({ recordedAt }: Pick<Fact, 'recordedAt'>): Day =>
  dayOf(toLocal(Date.parse(recordedAt)));

/** The facts of one stream, by id, and what became of each. */
export interface Told {
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<string, Fact>;
  readonly ledger: Ledger;
}

export const toldBy = (facts: readonly Fact[], ledger: Ledger): Told => ({
  facts,
  byId: new Map(facts.map((fact) => [fact.id, fact])),
  ledger,
});
