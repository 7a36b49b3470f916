import type { Fact, Language, TellContext } from '#libs/domain/kernel';
import { familyFacts } from './catalogue.js';
import { familyAt, settle } from './fold.js';
import { roleName } from './roles.js';
import { warningTexts } from './texts.js';

/** One fact of a family as people read it. */
export interface HistoryEntry {
  readonly factId: string;
  readonly type: string;
  readonly version: number;
  readonly position: string;
  /** What was said when it was recorded. */
  readonly sentence: string;
  /** What it says now, when corrections in force make that something else. */
  readonly correctedSentence?: string;
  readonly occurredAt: string;
  readonly capturedAt: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly role: string;
  readonly roleName: string;
  readonly area: string;
  readonly source: string;
  /** The void in force, if any. */
  readonly voidedBy?: string;
  /** The corrections in force, oldest first. */
  readonly correctedBy: readonly string[];
  /** The fact that this one corrects or voids. */
  readonly amends?: string;
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
}

const NEUTRAL = { id: 'anggota keluarga', en: 'a member of the family' } as const;

/** Amendments of amendments tell each other's sentences; further down they only point. */
const DEPTH = 3;

const telling = (facts: readonly Fact[], language: Language): ((fact: Fact) => string) => {
  const { persons } = familyAt(facts);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const sentence = (fact: Fact, depth: number): string => {
    const context: TellContext = {
      name: (id) => (id === undefined ? undefined : persons.get(id)?.name) ?? NEUTRAL[language],
      sentence(id) {
        const other = byId.get(id);
        return other === undefined || depth === 0 ? undefined : sentence(other, depth - 1);
      },
    };
    return familyFacts.get(fact.type)?.tell[language](fact.data, context) ?? fact.type;
  };
  return (fact) => capital(sentence(fact, DEPTH));
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * A family's facts in sentences, in the order recorded, each with its clocks, its author, and what
 * became of it. `facts` are all that is known; names are those known last.
 */
export const history = (facts: readonly Fact[], language: Language): readonly HistoryEntry[] => {
  const tell = telling(facts, language);
  const { effective, voided } = settle(facts);
  const inForce = new Map(effective.map((e) => [e.fact.id, e]));
  return facts.map((fact) => {
    const { correctedBy = [], fact: now = fact } = inForce.get(fact.id) ?? {};
    const voidedBy = voided.get(fact.id)?.id;
    const amends = fact.data['targetId'];
    const [before, after] = [tell(fact), tell(now)];
    return {
      factId: fact.id,
      type: fact.type,
      version: fact.version,
      position: fact.position,
      sentence: before,
      ...(after !== before && { correctedSentence: after }),
      occurredAt: fact.occurredAt,
      capturedAt: fact.capturedAt,
      recordedAt: fact.recordedAt,
      actor: fact.by.actor,
      role: fact.by.role,
      roleName: roleName(fact.by.role)[language],
      area: fact.by.area,
      source: fact.by.source,
      ...(voidedBy !== undefined && { voidedBy }),
      correctedBy: correctedBy.map((c) => c.id),
      ...(typeof amends === 'string' && { amends }),
      warnings: fact.warnings.map(({ code }) => ({
        code,
        text: warningTexts[code]?.[language] ?? code,
      })),
    };
  });
};
