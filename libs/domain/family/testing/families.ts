import { dayOf, isRefusal, normalise, toLocal, type Fact, type Refusal } from '#libs/domain/kernel';
import { decideFamily } from '../decide.js';
import { familyAt } from '../fold.js';
import { reactionsTo } from '../reactions.js';
import type { FamilyState } from '../state.js';
import { NOW, TODAY } from './given.js';
import { uuid } from './ids.js';
import { recorded } from './recorded.js';
import { BIDAN, momentOfSpeech, type How, type Order } from './sentence.js';

/** Several families and what follows from one to the other, without a log beneath. */
export class Families {
  private readonly streams = new Map<string, readonly Fact[]>();

  facts(familyId: string): readonly Fact[] {
    return this.streams.get(familyId) ?? [];
  }

  state(familyId: string, asOf?: string): FamilyState {
    return familyAt(this.facts(familyId), asOf === undefined ? {} : { asOf });
  }

  /** Carries a command out, with all that follows from it; what is refused changes nothing. */
  carryOut(familyId: string, { name, input, how }: Order): readonly Fact[] | Refusal {
    const { on = TODAY, recordedAt = NOW } = how;
    const capturedAt = toLocal(Date.parse(recordedAt));
    const moments = { occurredAt: normalise(momentOfSpeech(on)), capturedAt };
    const before = new Map(this.streams);
    const outcome = this.record(familyId, name, input, moments, { ...how, recordedAt });
    if (isRefusal(outcome)) {
      this.streams.clear();
      for (const [id, facts] of before) this.streams.set(id, facts);
    }
    return outcome;
  }

  private record(
    familyId: string,
    name: string,
    input: Readonly<Record<string, unknown>>,
    moments: { readonly occurredAt: string; readonly capturedAt: string },
    how: How & { readonly recordedAt: string },
  ): readonly Fact[] | Refusal {
    const stream = [...this.facts(familyId)];
    const commandId = how.as ?? `${name} ${familyId} ${stream.length}`;
    const decision = decideFamily(name, input, stream, {
      ...(how.by ?? BIDAN),
      ...moments,
      today: dayOf(toLocal(Date.parse(how.recordedAt))),
      receivedAt: how.recordedAt,
      newId: (part) => uuid(`${commandId} ${part}`),
    });
    if (isRefusal(decision)) return decision;
    const facts = decision.map((fact) => {
      const { as: _, ...unnamed } = how;
      const one = recorded(fact, stream, decision.length === 1 ? how : unnamed, familyId);
      stream.push(one);
      return one;
    });
    this.streams.set(familyId, stream);
    for (const reaction of facts.flatMap(reactionsTo)) {
      const { as: _, ...unnamed } = how;
      const followed = this.record(
        reaction.familyId,
        reaction.name,
        reaction.input,
        { occurredAt: reaction.occurredAt, capturedAt: reaction.capturedAt },
        unnamed,
      );
      if (isRefusal(followed)) return followed;
    }
    return facts;
  }
}
