import fc from 'fast-check';
import { addDays } from '#libs/domain/kernel';
import { inconsistencies } from './consistency.js';
import { atRiskOn, categoryOn } from './category.js';
import { deriveFamily, type PersonSpan } from './derive.js';
import { familyAt } from './fold.js';
import { covers, presentOn } from './presence.js';
import { REGISTERED } from './testing/index.js';
import { lives, stories } from './testing/stories.js';
import { GABEK, RANGKUI } from './testing/homes.js';

const day = fc.integer({ min: -60, max: 2_500 }).map((days) => addDays(REGISTERED, days));
const holding = (spans: readonly PersonSpan[], on: string): readonly PersonSpan[] =>
  spans.filter((span) => covers(span, on));

describe('what the figures count of a person', () => {
  it('is one span on each day she is there, and none on another', () => {
    fc.assert(
      fc.property(stories, fc.array(day, { minLength: 10 }), (facts, days) => {
        const family = familyAt(facts);
        for (const { personId, spans } of deriveFamily(family).persons) {
          const person = family.persons.get(personId);
          if (person === undefined) throw new Error('spans of nobody');
          for (const on of [...days, ...spans.map((span) => span.from)]) {
            const there = holding(spans, on);
            expect(there).toHaveLength(presentOn(family, person, on) ? 1 : 0);
            for (const { category, atRisk } of there)
              expect([category, atRisk]).toEqual([
                categoryOn(family, person, on),
                atRiskOn(person, on),
              ]);
          }
        }
      }),
    );
  });

  it('goes on without a gap: a span ends where the next begins, or she was away', () => {
    fc.assert(
      fc.property(stories, (facts) => {
        const family = familyAt(facts);
        for (const { personId, spans } of deriveFamily(family).persons) {
          const person = family.persons.get(personId);
          for (const [i, { from, to }] of spans.entries()) {
            expect(to === undefined || from < to).toBe(true);
            const next = spans[i + 1];
            if (next === undefined) continue;
            expect(to !== undefined && to <= next.from).toBe(true);
            if (to !== undefined && to < next.from && person !== undefined)
              expect(presentOn(family, person, to)).toBe(false);
          }
        }
      }),
    );
  });

  it('names the facts that make it so, all of which are there', () => {
    fc.assert(
      fc.property(stories, (facts) => {
        const ids = new Set(facts.map((fact) => fact.id));
        for (const { spans, contacts } of deriveFamily(familyAt(facts)).persons) {
          for (const { causes } of spans) {
            expect(causes.length).toBeGreaterThan(0);
            expect(causes.every((id) => ids.has(id))).toBe(true);
          }
          expect(new Set(contacts.map((c) => c.factId)).size).toBe(contacts.length);
        }
      }),
    );
  });

  it('is in one family at a time, wherever she moves', () => {
    fc.assert(
      fc.property(lives, fc.array(day, { minLength: 20 }), (families, days) => {
        const [here, there] = [RANGKUI, GABEK].map((id) => families.state(id));
        for (const [id, person] of here?.persons ?? [])
          for (const on of days) {
            const other = there?.persons.get(id);
            const both =
              here !== undefined &&
              there !== undefined &&
              other !== undefined &&
              presentOn(here, person, on) &&
              presentOn(there, other, on);
            expect({ on, both }).toEqual({ on, both: false });
          }
      }),
    );
  });
});

describe('the rules', () => {
  it('let in nothing that cannot be true together', () => {
    fc.assert(
      fc.property(lives, (families) => {
        for (const id of [RANGKUI, GABEK]) expect(inconsistencies(families.state(id))).toEqual([]);
      }),
    );
  });

  it('are tried on lives in which much happens', () => {
    const types = new Set(
      fc
        .sample(stories, { numRuns: 200, seed: 7 })
        .flat()
        .map((fact) => fact.type),
    );
    expect(types.size).toBeGreaterThan(20);
  });
});
