import fc from 'fast-check';
import { endOfDay, type Fact } from '#libs/domain/kernel';
import { familyFacts } from './catalogue.js';
import { familyAt, settle } from './fold.js';
import { history } from './history.js';
import { recorded, uuid } from './testing/index.js';
import { stories } from './testing/stories.js';
import { momentOf } from './timeline.js';

const AMENDMENTS: readonly string[] = ['FactCorrected', 'FactVoided'];
const place = (fact: Fact): string => momentOf(fact, familyFacts.get(fact.type)?.timing);
const renumbered = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact, i) => ({ ...fact, version: i + 1 }));

/** The same facts in another order of arrival; those of one moment keep theirs. */
const shuffled = (facts: readonly Fact[], keys: readonly number[]): readonly Fact[] => {
  const order = facts
    .map((fact, i) => ({ fact, key: keys[i % keys.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ fact }) => fact);
  const waiting = Map.groupBy(facts, place);
  return renumbered(order.map((fact) => waiting.get(place(fact))?.shift() ?? fact));
};

const amendment = (type: string, facts: readonly Fact[], data: Record<string, unknown>): Fact =>
  recorded(
    {
      type,
      schema: 1,
      data,
      occurredAt: '2025-12-01T09:00:00+07:00',
      capturedAt: '2025-12-01T09:00:00+07:00',
      warnings: [],
    },
    facts,
    { as: `amendment ${facts.length}` },
  );

const voiding = (facts: readonly Fact[], targetId: string): Fact =>
  amendment('FactVoided', facts, { targetId, reason: 'Salah orang' });

const correcting = (facts: readonly Fact[], targetId: string, changes: object): Fact =>
  amendment('FactCorrected', facts, { targetId, subjectId: uuid('x'), changes, reason: 'Salah' });

const anyOf = (facts: readonly Fact[], n: number): Fact => facts[n % facts.length] as Fact;

describe('the timeline', () => {
  it('does not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(), { minLength: 60 }), (story, keys) => {
        // What amends or holds from the beginning is about what was known: its order is its meaning.
        const facts = renumbered(
          story.filter((f) => !AMENDMENTS.includes(f.type) && place(f) !== ''),
        );
        expect(familyAt(shuffled(facts, keys))).toEqual(familyAt(facts));
      }),
    );
  });

  it('after a void is as if the fact had never been, but for the history', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (facts, n) => {
        const target = anyOf(facts, n);
        fc.pre(!settle(facts).voided.has(target.id));
        const after = [...facts, voiding(facts, target.id)];
        const never = facts.filter((fact) => fact.id !== target.id);
        expect(familyAt(after)).toEqual(familyAt(never));
        const told = history(after, 'id').find((entry) => entry.factId === target.id);
        expect(told?.voidedBy).toBe(after.at(-1)?.id);
        expect(told?.sentence).not.toBe('');
      }),
    );
  });

  it('after the void of a void is as before', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (facts, n) => {
        const once = [...facts, voiding(facts, anyOf(facts, n).id)];
        const twice = [...once, voiding(once, once.at(-1)?.id ?? '')];
        expect(familyAt(twice)).toEqual(familyAt(facts));
      }),
    );
  });

  it('after a correction is as if it had been said so at first', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (facts, n) => {
        const target = anyOf(facts, n);
        const corrected = [...facts, correcting(facts, target.id, { kelurahan: '19.71.04.1002' })];
        const said = facts.map((fact) =>
          fact.id === target.id
            ? {
                ...fact,
                warnings: [],
                data: AMENDMENTS.includes(fact.type)
                  ? fact.data
                  : { ...fact.data, kelurahan: '19.71.04.1002' },
              }
            : fact,
        );
        fc.pre(facts.every((fact) => fact.data['targetId'] !== target.id));
        expect(familyAt(corrected)).toEqual(familyAt(said));
      }),
    );
  });

  it('knows only the latest correction of a correction', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (facts, n) => {
        const target = anyOf(facts, n);
        const first = [...facts, correcting(facts, target.id, { weightKg: 1, address: 'Jl. A' })];
        const again = correcting(first, first.at(-1)?.id ?? '', { changes: { weightKg: 2 } });
        const direct = [...facts, correcting(facts, target.id, { weightKg: 2 })];
        expect(familyAt([...first, again])).toEqual(familyAt(direct));
      }),
    );
  });

  it('as known at a moment is the fold of what was recorded by then', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (facts, n) => {
        const { recordedAt } = anyOf(facts, n);
        const prefix = facts.filter((fact) => fact.recordedAt <= recordedAt);
        expect(prefix).toEqual(facts.slice(0, prefix.length));
        expect(familyAt(facts, { knownAt: recordedAt })).toEqual(familyAt(prefix));
      }),
    );
  });

  it('as of a day is not changed by what happened later', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (story, n) => {
        const facts = story.filter((fact) => !AMENDMENTS.includes(fact.type));
        const asOf = anyOf(facts, n).occurredAt.slice(0, 10);
        const until = facts.filter((fact) => place(fact) <= endOfDay(asOf));
        expect(familyAt(facts, { asOf })).toEqual(familyAt(until));
        expect(familyAt(facts, { asOf: endOfDay(asOf) })).toEqual(familyAt(until));
      }),
    );
  });

  it('puts a late entry where it belongs', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (story, n) => {
        const facts = renumbered(
          story.filter((f) => !AMENDMENTS.includes(f.type) && place(f) !== ''),
        );
        const one = anyOf(facts, n);
        fc.pre(facts.every((other) => other === one || place(other) !== place(one)));
        const late = renumbered([...facts.filter((fact) => fact !== one), one]);
        expect(familyAt(late)).toEqual(familyAt(facts));
      }),
    );
  });
});
